package se.budkavle.bot.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a workspace which commands there are, where it knows others. */
class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);
    private static final int PAUSE_SECONDS = 60;

    private final List<SlashCommandData> commands;

    Registration(List<SlashCommandData> commands) {
        this.commands = commands;
    }

    void in(Guild guild) {
        guild.retrieveCommands(true).queue(known -> {
            if (same(known)) {
                log.info("The workspace {} knows all {} commands", guild.getId(), commands.size());
                return;
            }
            guild.updateCommands().addCommands(commands).queue(
                    now -> log.info("The workspace {} was told of {} commands", guild.getId(), now.size()),
                    failure -> again(guild, failure));
        }, failure -> again(guild, failure));
    }

    private void again(Guild guild, Throwable failure) {
        log.error("The workspace {} could not be told of the commands, next try in {} s: {}", guild.getId(),
                PAUSE_SECONDS, Failures.reason(failure));
        guild.getJDA().getRateLimitPool().schedule(() -> in(guild), PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private boolean same(List<Command> known) {
        return known.stream().allMatch(command -> command.getType() == Command.Type.SLASH)
                && byName(known.stream().map(SlashCommandData::fromCommand).toList()).equals(byName(commands));
    }

    private static Map<String, Map<String, Object>> byName(List<SlashCommandData> commands) {
        return commands.stream().map(Registration::plain)
                .collect(Collectors.toMap(command -> command.get("name").toString(), Function.identity()));
    }

    /** Only what we say ourselves: the rest Discord fills in as it likes. */
    private static Map<String, Object> plain(SlashCommandData command) {
        var all = DataObject.fromJson(command.toData().toJson()).toMap();
        var said = new HashMap<String, Object>();
        for (var key : List.of("name", "name_localizations", "description", "description_localizations", "options")) {
            said.put(key, all.get(key));
        }
        return said;
    }
}
