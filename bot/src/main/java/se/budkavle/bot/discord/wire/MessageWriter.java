package se.budkavle.bot.discord.wire;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.CalendarEvent;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.TextShortener;

/** Serialises channel messages, private replies and modal forms as JSON for Discord. */
public class MessageWriter {

    private static final int EMBEDS = 10;
    private static final int DESCRIPTION = 1024;
    private static final int EVENT = 1000;

    private final EmbedLayout layout;
    private final ComponentWriter components;

    public MessageWriter(EmbedLayout layout) {
        this.layout = layout;
        components = new ComponentWriter(layout);
    }

    MessagePayload reply(Reply reply, Locale reader) {
        return message(
                layout.reply(reply.page() == null ? Page.of(null) : reply.page(), reader),
                reply.rows(),
                reply.attachments(),
                reader,
                new PostHeader("", List.of()),
                null);
    }

    String form(Form form, Locale reader) {
        return RequestBody.JSON.writeValueAsString(components.form(form, reader));
    }

    public MessagePayload post(Post post, Locale reader) {
        var content = layout.post(post.shownPage(), reader);
        return message(
                content,
                post.rows(),
                post.attachments(),
                reader,
                PostHeader.of(post, content.head()),
                HiddenReference.of(post.reference()));
    }

    /**
     * Returns the accounts that the post should mention. If the list is too long for one message, leaves out the
     * accounts that do not fit.
     */
    public Set<String> mentionable(Post post, Locale reader) {
        return layout.mentionable(post, reader);
    }

    /** Returns the description text of a scheduled event, with the event's reference at the end. */
    public String described(CalendarEvent event, Locale reader) {
        return layout.described(event, reader, EVENT);
    }

    /**
     * Returns the JSON and the files of a message that contains the embeds, the rows of buttons and the attachments.
     *
     * @param mark the web address of the first embed, in which the post's reference is hidden; null for none
     */
    private MessagePayload message(
            EmbedLayout.Content content,
            List<Reply.Row> rows,
            List<Attachment> attachments,
            Locale reader,
            PostHeader text,
            @Nullable String mark) {
        var files = new ArrayList<RequestBody.Part>();
        var described = new ArrayList<Map<String, Object>>();
        var embeds = new ArrayList<Map<String, Object>>();
        content.embeds().forEach(one -> embeds.add(embed(one)));
        if (mark != null) {
            embeds.get(0).put("url", mark);
        }
        boolean first = true;
        for (var attachment : attachments) {
            boolean shown = attachment.shown() && (first || embeds.size() < EMBEDS);
            var name = shown ? (files.size() + 1) + "-" + plain(attachment.name()) : attachment.name();
            attach(attachment, name, files, described);
            if (!shown) {
                continue;
            }
            if (!first || embeds.isEmpty()) {
                embeds.add(new LinkedHashMap<>());
            }
            embeds.get(embeds.size() - 1).put("image", Map.of("url", "attachment://" + name));
            first = false;
        }
        if (content.file() != null) {
            attach(content.file(), content.file().name(), files, described);
        }
        return new MessagePayload(
                Map.of(
                        "content", text.text(),
                        "embeds", embeds,
                        "components", components.rows(rows, reader),
                        "attachments", described,
                        // Discord notifies only the listed accounts. Mentions that people have typed into the text
                        // notify nobody.
                        "allowed_mentions", Map.of("parse", List.of(), "users", text.mentioned())),
                files);
    }

    private static Map<String, Object> embed(Embed source) {
        var embed = new LinkedHashMap<String, Object>();
        embed.put("color", source.colour());
        if (!source.title().isEmpty()) {
            embed.put("title", source.title());
        }
        if (!source.text().isEmpty()) {
            embed.put("description", source.text());
        }
        embed.put(
                "fields",
                source.parts().stream()
                        .map(part -> Map.of("name", part.heading(), "value", part.text(), "inline", part.narrow()))
                        .toList());
        if (!source.footer().isEmpty()) {
            embed.put("footer", Map.of("text", source.footer()));
        }
        return embed;
    }

    private static void attach(
            Attachment attachment, String name, List<RequestBody.Part> files, List<Map<String, Object>> described) {
        var about = new LinkedHashMap<String, Object>();
        about.put("id", files.size());
        about.put("filename", name);
        if (attachment.description() != null) {
            about.put("description", TextShortener.cut(attachment.description(), DESCRIPTION));
        }
        described.add(about);
        files.add(new RequestBody.Part(name, attachment.bytes()));
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
