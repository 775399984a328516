package se.budkavle.bot.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.bot.chat.Examination.Finding;
import se.budkavle.bot.text.Phrase;
import tools.jackson.databind.JsonNode;

/** Examines what the bot may do in the server and in each channel that it is to post in. */
class RoomCheck {

    private final Rest rest;
    private final Line line;

    RoomCheck(Rest rest, Line line) {
        this.rest = rest;
        this.line = line;
    }

    /** @param rooms ids of channels, with what each is for */
    List<Finding> look(Map<String, String> rooms) {
        var standing = Standing.ask(rest, line);
        var findings = new ArrayList<Finding>();
        findings.add(inTheServer(standing));
        var known = standing.channels().stream()
                .collect(Collectors.toMap(channel -> channel.path("id").asString(), Function.identity()));
        rooms.forEach((id, title) -> findings.addAll(inRoom(standing, id, title, known.get(id))));
        if (findings.size() == 1 && !rooms.isEmpty()) {
            findings.add(Finding.good(Phrase.of("chat.check.rooms", rooms.size())));
        }
        return findings;
    }

    private Finding inTheServer(Standing standing) {
        long may = standing.everywhere();
        if ((may & Permission.ADMINISTRATOR) != 0) {
            return Finding.warning(Phrase.of("chat.check.administrator"), Phrase.of("chat.check.administrator-off"));
        }
        var missing = Permission.missing(EnumSet.allOf(Permission.class), may);
        return missing.isEmpty() ? Finding.good(Phrase.of("chat.check.permissions"))
                : Finding.warning(Phrase.of("chat.check.permissions-missing", names(missing), Phrase.command("budkavle setup")),
                        Phrase.of("chat.check.permissions-give", Phrase.link(Phrase.of("chat.check.invitation"),
                                line.application().map(Invitation::to).orElse(""))));
    }

    private static List<Finding> inRoom(Standing standing, String id, String title, JsonNode channel) {
        var mention = Phrase.channel(id);
        if (channel == null) {
            return List.of(Finding.bad(Phrase.of("chat.check.room-gone", title), Phrase.of("chat.check.room-open", mention, Phrase.command("network link"))));
        }
        var missing = Permission.missing(Permission.POSTING, standing.in(channel));
        return missing.isEmpty() ? List.of() : List.of(Finding.bad(
                Phrase.of("chat.check.room-missing", mention, title, names(missing)), Phrase.of("chat.check.room-give")));
    }

    /** As Discord's settings call them. */
    static Phrase names(Collection<Permission> permissions) {
        return Phrase.joined(", ", Set.copyOf(permissions).stream().sorted()
                .map(permission -> Phrase.of("chat.permission." + permission.name())).toList());
    }
}
