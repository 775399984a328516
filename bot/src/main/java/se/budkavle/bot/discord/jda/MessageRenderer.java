package se.budkavle.bot.discord.jda;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.CalendarEvent;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.discord.wire.Embed;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.discord.wire.HiddenReference;
import se.budkavle.bot.discord.wire.PostHeader;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.TextShortener;

/** Converts the bot's channel messages and private replies into messages of the library JDA. */
class MessageRenderer {

    private static final int DESCRIPTION = 1024;

    private final EmbedLayout layout;
    private final ComponentRenderer components;

    MessageRenderer(EmbedLayout layout, ComponentRenderer components) {
        this.layout = layout;
        this.components = components;
    }

    MessageCreateData reply(Reply reply, Locale reader) {
        return message(
                        layout.reply(reply.page() == null ? Page.of(null) : reply.page(), reader),
                        reply.rows(),
                        reply.attachments(),
                        reader,
                        null)
                .build();
    }

    MessageCreateData post(Post post, Locale reader) {
        var content = layout.post(post.shownPage(), reader);
        var text = PostHeader.of(post, content.head());
        return message(content, post.rows(), post.attachments(), reader, HiddenReference.of(post.reference()))
                .setContent(text.text())
                .mentionUsers(text.mentioned())
                .build();
    }

    /**
     * Returns the accounts that the post should mention. If the list is too long for one message, leaves out the
     * accounts that do not fit.
     */
    Set<String> mentionable(Post post, Locale reader) {
        return layout.mentionable(post, reader);
    }

    /** Returns the description text of a scheduled event, with the event's reference at the end. */
    String described(CalendarEvent event, Locale reader) {
        return layout.described(event, reader, ScheduledEvent.MAX_DESCRIPTION_LENGTH);
    }

    /**
     * Returns a builder of a JDA message that contains the embeds, the rows of buttons and the attachments.
     *
     * @param mark the web address of the first embed, in which the post's reference is hidden; null for none
     */
    private MessageCreateBuilder message(
            EmbedLayout.Content content,
            List<Reply.Row> rows,
            List<Attachment> attachments,
            Locale reader,
            @Nullable String mark) {
        var files = new ArrayList<FileUpload>();
        var embeds = new ArrayList<EmbedBuilder>();
        content.embeds().forEach(one -> embeds.add(embed(one)));
        if (mark != null) {
            embeds.get(0).setUrl(mark);
        }
        boolean first = true;
        for (var attachment : attachments) {
            boolean shown = attachment.shown() && (first || embeds.size() < Message.MAX_EMBED_COUNT);
            if (!shown) {
                files.add(upload(attachment, attachment.name()));
                continue;
            }
            var name = (files.size() + 1) + "-" + plain(attachment.name());
            files.add(upload(attachment, name));
            if (!first || embeds.isEmpty()) {
                embeds.add(new EmbedBuilder());
            }
            embeds.get(embeds.size() - 1).setImage("attachment://" + name);
            first = false;
        }
        if (content.file() != null) {
            files.add(upload(content.file(), content.file().name()));
        }
        return new MessageCreateBuilder()
                .setEmbeds(embeds.stream().map(EmbedBuilder::build).toList())
                .setComponents(components.rows(rows, reader))
                .setFiles(files)
                // A reply must not notify anybody, even if its text contains mentions that people have typed.
                .setAllowedMentions(Set.of());
    }

    private static EmbedBuilder embed(Embed source) {
        var embed = new EmbedBuilder().setColor(source.colour());
        embed.setTitle(source.title().isEmpty() ? null : source.title());
        embed.setDescription(source.text());
        source.parts()
                .forEach(part -> embed.addField(new MessageEmbed.Field(part.heading(), part.text(), part.narrow())));
        embed.setFooter(source.footer().isEmpty() ? null : source.footer());
        return embed;
    }

    private static FileUpload upload(Attachment attachment, String name) {
        var upload = FileUpload.fromData(attachment.bytes(), name);
        return attachment.description() == null
                ? upload
                : upload.setDescription(TextShortener.cut(attachment.description(), DESCRIPTION));
    }

    /**
     * Replaces all characters of a file name except ASCII letters, digits, dots, underscores and hyphens, and removes
     * accents. An embed shows an attached picture only if the name is ASCII.
     */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
