package se.budkavle.bot.discord.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.MessageCommand;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/**
 * Serialises the declarations of the bot's slash commands and message commands as JSON for Discord, in English with
 * Swedish translations.
 *
 * <p>The command "round open" becomes the Discord command "round" with the subcommand "open".
 */
public class CommandWriter {

    static final int SUBCOMMAND = 1;
    static final int TEXT = 3;
    static final int INTEGER = 4;
    static final int BOOLEAN = 5;
    static final int ACCOUNT = 6;
    static final int CHANNEL = 7;
    static final int FILE = 11;

    static final int MESSAGE_COMMAND = 3;

    private static final String SWEDISH = "sv-SE";
    private static final int IN_GUILD = 0;
    private static final int GUILD_INSTALL = 0;

    private final Phrasebook words;

    public CommandWriter(Phrasebook words) {
        this.words = words;
    }

    /** Serialises all commands of the bot. */
    public List<Map<String, Object>> of(CommandDispatcher desk) {
        return Stream.concat(of(desk.specs()).stream(), ofMessageCommands(desk.messageCommandNames()).stream())
                .toList();
    }

    public List<Map<String, Object>> of(List<Spec> specs) {
        var commands = new LinkedHashMap<String, Map<String, Object>>();
        var subcommands = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var spec : specs) {
            var name = spec.name().split(" ");
            var command = commands.computeIfAbsent(name[0], first -> inServer(named("command." + first, first)));
            if (name.length == 1) {
                command.put("options", options(spec));
            } else {
                var subcommand = named(spec.key(), name[1]);
                subcommand.put("type", SUBCOMMAND);
                subcommand.put("options", options(spec));
                subcommands.computeIfAbsent(name[0], first -> new ArrayList<>()).add(subcommand);
                command.put("options", subcommands.get(name[0]));
            }
        }
        return new ArrayList<>(commands.values());
    }

    /**
     * Serialises message commands, given by their English names. In Discord, a message command has no description and
     * no options.
     */
    public List<Map<String, Object>> ofMessageCommands(List<String> names) {
        return names.stream()
                .map(name -> {
                    var data = new LinkedHashMap<String, Object>();
                    data.put("type", MESSAGE_COMMAND);
                    data.put("name", name);
                    data.put("name_localizations", Map.of(SWEDISH, swedish(MessageCommand.key(name))));
                    return inServer(data);
                })
                .toList();
    }

    private static Map<String, Object> inServer(Map<String, Object> command) {
        command.put("contexts", List.of(IN_GUILD));
        command.put("integration_types", List.of(GUILD_INSTALL));
        return command;
    }

    /**
     * Returns the command's options in the structure of Discord's JSON. Required options come first, because Discord
     * rejects any other order.
     */
    private List<Map<String, Object>> options(Spec spec) {
        return spec.options().stream()
                .sorted((one, other) -> Boolean.compare(other.required(), one.required()))
                .map(option -> option(spec, option))
                .toList();
    }

    private Map<String, Object> option(Spec spec, Spec.Option option) {
        var key = spec.key() + "." + option.name();
        var data = named(key, option.name());
        data.put("type", type(option.kind()));
        data.put("required", option.required());
        if (option.suggests()) {
            data.put("autocomplete", true);
        }
        if (!option.values().isEmpty()) {
            data.put(
                    "choices",
                    option.values().stream()
                            .map(value -> Map.of(
                                    "name",
                                    english(key + "." + value),
                                    "name_localizations",
                                    Map.of(SWEDISH, swedish(key + "." + value)),
                                    "value",
                                    value))
                            .toList());
        }
        return data;
    }

    private Map<String, Object> named(String key, String name) {
        var data = new LinkedHashMap<String, Object>();
        data.put("name", name);
        data.put("name_localizations", Map.of(SWEDISH, swedish(key + ".name")));
        data.put("description", english(key + ".says"));
        data.put("description_localizations", Map.of(SWEDISH, swedish(key + ".says")));
        return data;
    }

    private static int type(Spec.Kind kind) {
        return switch (kind) {
            case TEXT, DATE, START_DATE, PAST_DATE, DATE_TIME, TIME_SPAN -> TEXT;
            case INTEGER -> INTEGER;
            case BOOLEAN -> BOOLEAN;
            case ACCOUNT -> ACCOUNT;
            case CHANNEL -> CHANNEL;
            case FILE -> FILE;
        };
    }

    private String english(String key) {
        return words.say(Phrase.of(key), Phrasebook.ENGLISH);
    }

    private String swedish(String key) {
        return words.say(Phrase.of(key), Phrasebook.SWEDISH);
    }
}
