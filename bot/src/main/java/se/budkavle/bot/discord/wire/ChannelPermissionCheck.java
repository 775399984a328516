package se.budkavle.bot.discord.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.ServerConfigurationCheck.Finding;
import se.budkavle.bot.text.Phrase;
import tools.jackson.databind.JsonNode;

/** Checks the bot's permissions in the Discord server and in each channel that the bot posts in. */
class ChannelPermissionCheck {

    private final RestClient rest;
    private final ConnectionState connection;

    ChannelPermissionCheck(RestClient rest, ConnectionState connection) {
        this.rest = rest;
        this.connection = connection;
    }

    /**
     * Checks the bot's permissions in the server and in the channels, and returns the findings.
     *
     * @param channels a map of the channels in which the bot posts; the key is the channel's id, the value is its
     *     purpose
     */
    List<Finding> look(Map<String, String> channels) {
        var permissions = PermissionCheck.ask(rest, connection);
        var findings = new ArrayList<Finding>();
        findings.addAll(inTheServer(permissions));
        var everywhere = Permission.missing(Permission.POSTING, permissions.everywhere());
        var known = permissions.channels().stream()
                .collect(Collectors.toMap(channel -> channel.path("id").asString(), Function.identity()));
        var inChannels = new ArrayList<Finding>();
        channels.forEach(
                (id, title) -> inChannels.addAll(inChannel(permissions, id, title, known.get(id), everywhere)));
        if (inChannels.isEmpty() && everywhere.isEmpty() && !channels.isEmpty()) {
            inChannels.add(Finding.good(Phrase.of("chat.check.rooms", channels.size())));
        }
        findings.addAll(inChannels);
        return findings;
    }

    /**
     * Checks the bot's permissions in the whole server. Reports a missing permission for posting as a fault, and any
     * other missing permission as a warning. Also warns if the bot has the administrator permission.
     */
    private List<Finding> inTheServer(PermissionCheck permissions) {
        long may = permissions.everywhere();
        if ((may & Permission.ADMINISTRATOR) != 0) {
            return List.of(
                    Finding.warning(Phrase.of("chat.check.administrator"), Phrase.of("chat.check.administrator-off")));
        }
        var posting = Permission.missing(Permission.POSTING, may);
        var others = Permission.missing(EnumSet.complementOf(EnumSet.copyOf(Permission.POSTING)), may);
        var remedy = Phrase.of(
                "chat.check.permissions-give",
                Phrase.link(
                        Phrase.of("chat.check.invitation"),
                        connection.application().map(InvitationLink::to).orElse("")));
        var findings = new ArrayList<Finding>();
        if (!posting.isEmpty()) {
            findings.add(Finding.bad(Phrase.of("chat.check.posting-missing", names(posting)), remedy));
        }
        if (!others.isEmpty()) {
            findings.add(Finding.warning(
                    Phrase.of("chat.check.permissions-missing", names(others), Phrase.command("budkavle setup")),
                    remedy));
        }
        return findings.isEmpty() ? List.of(Finding.good(Phrase.of("chat.check.permissions"))) : findings;
    }

    /**
     * Checks the bot's permissions in one channel. Returns an empty list if no permission is missing.
     *
     * @param everywhere the permissions that the bot lacks in the whole server, which are not reported again for the
     *     channel
     */
    private static List<Finding> inChannel(
            PermissionCheck permissions,
            String id,
            String title,
            @Nullable JsonNode channel,
            Set<Permission> everywhere) {
        var mention = Phrase.channel(id);
        if (channel == null) {
            return everywhere.contains(Permission.VIEW_CHANNEL)
                    ? List.of()
                    : List.of(Finding.bad(
                            Phrase.of("chat.check.room-gone", title),
                            Phrase.of("chat.check.room-open", mention, Phrase.command("network link"))));
        }
        var missing = Permission.missing(Permission.POSTING, permissions.in(channel));
        missing.removeAll(everywhere);
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.bad(
                        Phrase.of("chat.check.room-missing", mention, title, names(missing)),
                        Phrase.of("chat.check.room-give")));
    }

    /** Returns the names that Discord's settings show for these permissions, separated by commas. */
    static Phrase names(Collection<Permission> permissions) {
        return Phrase.joined(
                ", ",
                Set.copyOf(permissions).stream()
                        .sorted()
                        .map(permission -> Phrase.of("chat.permission." + permission.name()))
                        .toList());
    }
}
