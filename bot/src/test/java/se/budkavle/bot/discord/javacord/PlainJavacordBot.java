package se.budkavle.bot.discord.javacord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.javacord.api.DiscordApi;
import org.javacord.api.entity.message.MessageFlag;
import org.javacord.api.entity.message.component.ActionRow;
import org.javacord.api.entity.message.component.Button;
import org.javacord.api.entity.message.component.SelectMenu;
import org.javacord.api.entity.message.component.SelectMenuOption;
import org.javacord.api.entity.message.component.TextInput;
import org.javacord.api.entity.message.component.TextInputStyle;
import org.javacord.api.interaction.AutocompleteInteraction;
import org.javacord.api.interaction.ButtonInteraction;
import org.javacord.api.interaction.DiscordLocale;
import org.javacord.api.interaction.InteractionBase;
import org.javacord.api.interaction.ModalInteraction;
import org.javacord.api.interaction.SelectMenuInteraction;
import org.javacord.api.interaction.SlashCommandBuilder;
import org.javacord.api.interaction.SlashCommandInteraction;
import org.javacord.api.interaction.SlashCommandOptionBuilder;
import org.javacord.api.interaction.SlashCommandOptionChoice;
import org.javacord.api.interaction.SlashCommandOptionType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.SandboxVisitor;
import se.budkavle.bot.discord.wire.DiscordSettings;

/**
 * A bot that uses only Javacord's public API. The bot shares with the adapter only the code that connects to the
 * address of the local Discord imitation (sandbox).
 */
record PlainJavacordBot(DiscordApi api, RecordedFailures failures) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PlainJavacordBot.class);

    /**
     * Replaces the adapter's packet filter with one that filters nothing. It parses each packet as Javacord itself
     * does.
     */
    private static final class Untouched extends PacketFilter {

        private static final long serialVersionUID = 1;
        private static final ObjectMapper PLAIN = new ObjectMapper();

        Untouched() {
            super(new HeartbeatMonitor(System::nanoTime), taken -> {});
        }

        @Override
        public JsonNode readTree(String content) throws JsonProcessingException {
            return PLAIN.readTree(content);
        }
    }

    static PlainJavacordBot in(URI address, String token) {
        var ready = new CompletableFuture<DiscordApi>();
        JavacordConnector.open(
                new DiscordSettings(token, address, "", DiscordSettings.Library.JAVACORD),
                SandboxVisitor.asBot(address, token, "GET", "gateway/bot", null)
                        .path("url")
                        .asString(),
                new Untouched(),
                ready);
        var bot = new PlainJavacordBot(ready.join(), new RecordedFailures());
        bot.listen();
        bot.register();
        return bot;
    }

    private void register() {
        var town = new SlashCommandOptionBuilder()
                .setType(SlashCommandOptionType.STRING)
                .setName("town")
                .setDescription("Which town")
                .addNameLocalization(DiscordLocale.SWEDISH, "stad")
                .setRequired(true)
                .setAutocompletable(true)
                .build();
        var file = new SlashCommandOptionBuilder()
                .setType(SlashCommandOptionType.ATTACHMENT)
                .setName("file")
                .setDescription("The file")
                .setRequired(true)
                .build();
        // Registers the command globally, because a command of a single Discord server is not available in private
        // messages.
        api.bulkOverwriteGlobalApplicationCommands(Set.of(new SlashCommandBuilder()
                        .setName("ask")
                        .setDescription("Asks")
                        .addNameLocalization(DiscordLocale.SWEDISH, "fråga")
                        .addDescriptionLocalization(DiscordLocale.SWEDISH, "Frågar")
                        .addOption(town)))
                .join();
        api.bulkOverwriteServerApplicationCommands(
                        api.getServers().iterator().next(),
                        Set.of(
                                new SlashCommandBuilder().setName("later").setDescription("Answers later"),
                                new SlashCommandBuilder()
                                        .setName("choose")
                                        .setDescription("Has something to choose from"),
                                new SlashCommandBuilder()
                                        .setName("file")
                                        .setDescription("Gives a file back")
                                        .addOption(file)))
                .join();
    }

    private void listen() {
        api.addSlashCommandCreateListener(event -> failures.of(answer(event.getSlashCommandInteraction())));
        api.addAutocompleteCreateListener(event -> failures.of(suggest(event.getAutocompleteInteraction())));
        api.addButtonClickListener(event -> failures.of(press(event.getButtonInteraction())));
        api.addSelectMenuChooseListener(event -> failures.of(choose(event.getSelectMenuInteraction())));
        api.addModalSubmitListener(event -> failures.of(fill(event.getModalInteraction())));
    }

    private static CompletableFuture<?> answer(SlashCommandInteraction command) {
        return switch (command.getCommandName()) {
            case "ask" ->
                whisper(
                        command,
                        "Asked about "
                                + command.getArgumentStringValueByName("town").orElseThrow() + " in "
                                + command.getLocale().getLocaleCode()
                                + (command.getServer().isPresent() ? " in the workspace" : " in private"));
            case "later" ->
                command.respondLater(true)
                        .thenCompose(waiting -> waiting.setContent("Here it is").update())
                        .thenCompose(first -> command.createFollowupMessageBuilder()
                                .setContent("And more")
                                .setFlags(MessageFlag.EPHEMERAL)
                                .send());
            case "choose" ->
                command.createImmediateResponder()
                        .setContent("Choose")
                        .addComponents(
                                ActionRow.of(Button.primary("press", "Press"), Button.secondary("form", "Form")),
                                ActionRow.of(SelectMenu.createStringMenu(
                                        "which",
                                        List.of(
                                                SelectMenuOption.create("One", "1"),
                                                SelectMenuOption.create("Two", "2")))))
                        .respond();
            case "file" ->
                command.getArgumentAttachmentValueByName("file")
                        .orElseThrow()
                        .asByteArray()
                        .thenCompose(bytes -> command.respondLater()
                                .thenCompose(waiting -> waiting.setContent("Back again")
                                        .addAttachment(
                                                new String(bytes, StandardCharsets.UTF_8)
                                                        .toUpperCase(Locale.ROOT)
                                                        .getBytes(StandardCharsets.UTF_8),
                                                "åter.txt")
                                        .update()));
            default -> throw new IllegalStateException(command.getFullCommandName());
        };
    }

    private static CompletableFuture<?> suggest(AutocompleteInteraction typing) {
        return typing.respondWithChoices(List.of(SlashCommandOptionChoice.create(
                typing.getFocusedOption().getStringValue().orElse("") + "mrå", "timra")));
    }

    private static CompletableFuture<?> press(ButtonInteraction button) {
        return button.getCustomId().equals("form")
                ? button.respondWithModal(
                        "cause", "Why?", ActionRow.of(TextInput.create(TextInputStyle.PARAGRAPH, "text", "Cause")))
                : button.createOriginalMessageUpdater()
                        .removeAllComponents()
                        .setContent("Pressed")
                        .update();
    }

    private static CompletableFuture<?> choose(SelectMenuInteraction select) {
        return whisper(
                select,
                "Chose "
                        + select.getChosenOptions().stream()
                                .map(SelectMenuOption::getValue)
                                .toList());
    }

    private static CompletableFuture<?> fill(ModalInteraction form) {
        return whisper(
                form, "Because " + form.getTextInputValueByCustomId("text").orElseThrow());
    }

    private static CompletableFuture<?> whisper(InteractionBase to, String words) {
        return to.createImmediateResponder()
                .setContent(words)
                .setFlags(MessageFlag.EPHEMERAL)
                .respond();
    }

    @Override
    public void close() {
        try {
            api.disconnect();
        } catch (RejectedExecutionException alreadyEnding) {
            // Javacord throws this exception when it closes, because it stops its threads first and then needs one of
            // them. The connection is closed nevertheless.
            log.debug("The bot was ending already", alreadyEnding);
        }
    }
}
