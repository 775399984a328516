package se.budkavle.bot.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/**
 * Writes the commands down as Discord wants them: English by default, Swedish beside it.
 *
 * <p>"round open" becomes the command "round" with the subcommand "open".
 */
class CommandSheet {

    private final Phrasebook words;

    CommandSheet(Phrasebook words) {
        this.words = words;
    }

    List<SlashCommandData> of(List<Spec> specs) {
        var commands = new LinkedHashMap<String, SlashCommandData>();
        for (var spec : specs) {
            var name = spec.name().split(" ");
            var key = "command." + name[0];
            var command = commands.computeIfAbsent(name[0], first -> Commands.slash(first, english(key + ".says"))
                    .setNameLocalization(DiscordLocale.SWEDISH, swedish(key + ".name"))
                    .setDescriptionLocalization(DiscordLocale.SWEDISH, swedish(key + ".says"))
                    .setContexts(InteractionContextType.GUILD));
            if (name.length == 1) {
                command.addOptions(options(spec));
            } else {
                command.addSubcommands(new SubcommandData(name[1], english(spec.key() + ".says"))
                        .setNameLocalization(DiscordLocale.SWEDISH, swedish(spec.key() + ".name"))
                        .setDescriptionLocalization(DiscordLocale.SWEDISH, swedish(spec.key() + ".says"))
                        .addOptions(options(spec)));
            }
        }
        return new ArrayList<>(commands.values());
    }

    /** Discord wants the required ones first. */
    private List<OptionData> options(Spec spec) {
        return spec.options().stream()
                .sorted((one, other) -> Boolean.compare(other.required(), one.required()))
                .map(option -> option(spec, option)).toList();
    }

    private OptionData option(Spec spec, Spec.Option option) {
        var key = spec.key() + "." + option.name();
        var data = new OptionData(type(option.kind()), option.name(), english(key + ".says"), option.required())
                .setNameLocalization(DiscordLocale.SWEDISH, swedish(key + ".name"))
                .setDescriptionLocalization(DiscordLocale.SWEDISH, swedish(key + ".says"));
        data.addChoices(option.values().stream().map(value -> new Command.Choice(english(key + "." + value), value)
                .setNameLocalization(DiscordLocale.SWEDISH, swedish(key + "." + value))).toList());
        return option.suggests() ? data.setAutoComplete(true) : data;
    }

    private static OptionType type(Spec.Kind kind) {
        return switch (kind) {
            case TEXT, DATE, DATE_TIME, TIME_SPAN -> OptionType.STRING;
            case INTEGER -> OptionType.INTEGER;
            case BOOLEAN -> OptionType.BOOLEAN;
            case ACCOUNT -> OptionType.USER;
            case CHANNEL -> OptionType.CHANNEL;
            case FILE -> OptionType.ATTACHMENT;
        };
    }

    private String english(String key) {
        return words.say(Phrase.of(key), Phrasebook.ENGLISH);
    }

    private String swedish(String key) {
        return words.say(Phrase.of(key), Phrasebook.SWEDISH);
    }
}
