package se.budkavle.bot.discord.jda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.MessageCall;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.TargetMessage;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.discord.wire.AttachmentDownload;
import se.budkavle.bot.discord.wire.AttachmentName;
import se.budkavle.bot.discord.wire.InputSanitizer;
import se.budkavle.bot.discord.wire.MentionCodeReplacer;
import se.budkavle.storage.TextShortener;

/** Converts events of the library JDA into the bot's own types, and truncates texts that are too long. */
class JdaInputParser {

    private static final int OPTION = 6000;
    private static final int FIELD = 4000;

    private final AttachmentDownload download;

    JdaInputParser(AttachmentDownload download) {
        this.download = download;
    }

    /** Returns the values that the person has already entered for the options other than the one being typed. */
    static Map<String, String> others(CommandAutoCompleteInteractionEvent event) {
        return event.getOptions().stream()
                .filter(option ->
                        !option.getName().equals(event.getFocusedOption().getName()))
                .collect(Collectors.toMap(OptionMapping::getName, OptionMapping::getAsString));
    }

    static Caller caller(Interaction event) {
        var member = event.getMember();
        return new Caller(
                event.getUser().getId(),
                shown(member, event.getUser()),
                event.getUserLocale().toLocale(),
                member != null && member.hasPermission(Permission.MANAGE_SERVER),
                member != null);
    }

    Map<String, Object> options(SlashCommandInteractionEvent event) {
        var options = new HashMap<String, Object>();
        for (var option : event.getOptions()) {
            options.put(
                    option.getName(), option.getType() == OptionType.ATTACHMENT ? file(option, event) : value(option));
        }
        return options;
    }

    static MessageCall messageCall(MessageContextInteractionEvent event) {
        var message = event.getTarget();
        var names = new HashMap<String, String>();
        message.getMentions().getUsers().forEach(user -> names.put(user.getId(), shown(null, user)));
        return new MessageCall(
                caller(event),
                event.getChannelId(),
                new TargetMessage(
                        message.getId(),
                        message.getAuthor().getId(),
                        MentionCodeReplacer.of(message.getContentRaw(), names)));
    }

    static PressEvent pressed(ComponentInteraction event, List<String> values) {
        return PressEvent.of(
                caller(event), event.getChannelId(), event.getMessageId(), event.getComponentId(), values, Map.of());
    }

    static PressEvent sent(ModalInteractionEvent event) {
        var fields = new HashMap<String, String>();
        for (var value : event.getValues()) {
            var given = value.getAsOptionalString();
            if (given != null) {
                fields.put(value.getCustomId(), TextShortener.cut(given, FIELD));
            }
        }
        var message = event.getMessage();
        return PressEvent.of(
                caller(event),
                event.getChannelId(),
                message == null ? null : message.getId(),
                event.getModalId(),
                List.of(),
                fields);
    }

    private UploadedFile file(OptionMapping option, SlashCommandInteractionEvent event) {
        var file = option.getAsAttachment();
        return new UploadedFile(
                AttachmentName.of(file.getFileName(), title(file, event)),
                file.getSize(),
                most -> download.of(file.getUrl(), most));
    }

    /**
     * Returns the title of an attached file, or null if the file has none. Reads the title from the event's JSON,
     * because JDA's own object for the file does not contain it.
     */
    private static @Nullable String title(Message.Attachment file, SlashCommandInteractionEvent event) {
        var json = event.getRawData();
        return json == null
                ? null
                : json.getObject("d")
                        .getObject("data")
                        .getObject("resolved")
                        .getObject("attachments")
                        .getObject(file.getId())
                        .getString("title", null);
    }

    private static Object value(OptionMapping option) {
        return switch (option.getType()) {
            case INTEGER -> option.getAsLong();
            case BOOLEAN -> option.getAsBoolean();
            case USER ->
                new Call.Account(
                        option.getAsUser().getId(),
                        shown(option.getAsMember(), option.getAsUser()),
                        option.getAsUser().isBot());
            // Reads the channel's id as text, because JDA returns no object for some channels, such as a thread that
            // was archived when the bot logged in.
            case CHANNEL -> option.getAsString();
            default -> TextShortener.cut(option.getAsString(), OPTION);
        };
    }

    private static String shown(@Nullable Member member, User user) {
        return InputSanitizer.firstName(
                member == null ? null : member.getNickname(), user.getGlobalName(), user.getName());
    }
}
