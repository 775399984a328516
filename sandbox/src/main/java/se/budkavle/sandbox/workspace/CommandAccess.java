package se.budkavle.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.CommandOverride.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Determines whether a person may use a command in a channel of the imitated Discord server. Administrators need no
 * permissions. For all other people, the command's own permissions decide if they contain an entry that applies to the
 * person. If they contain no such entry, both the application's permissions and the command's default permissions must
 * allow the use.
 */
public record CommandAccess(Workspace workspace) {

    private static final int GUILD = 0;
    private static final int PRIVATE_WITH_BOT = 1;

    /**
     * Returns whether this person may use the command in this channel. In a private channel with the application's bot,
     * the result depends only on the command's definition. In a channel of the server, administrators may use the
     * command. For all other people, the command must be allowed both in the channel and for the person. In both cases,
     * the command's definition must also allow its use on a server.
     */
    public boolean mayUse(Command command, Person person, Channel channel) {
        if (channel.isPrivate()) {
            return channel.recipients().contains(command.applicationId()) && inPrivate(command);
        }
        boolean here = administrator(person)
                || overridden(command, overrides -> channelAllows(overrides, channel))
                        .orElse(true);
        return here && inGuild(command) && mayUse(command, person);
    }

    /**
     * Returns whether the person may use the command on the imitated Discord server. Ignores permissions that are set
     * for individual channels.
     */
    public boolean mayUse(Command command, Person person) {
        if (administrator(person)) {
            return true;
        }
        Optional<Boolean> ofCommand = decides(workspace.commands().permissions().of(command.id()), person);
        if (ofCommand.isPresent()) {
            return ofCommand.get();
        }
        boolean kept = decides(workspace.commands().permissions().of(command.applicationId()), person)
                .orElse(true);
        return kept && defaultAllows(command, person);
    }

    public boolean inGuild(Command command) {
        return hasContext(command, GUILD);
    }

    /**
     * Returns whether the command can be used in private channels. Only global commands can be used in private
     * channels.
     */
    public boolean inPrivate(Command command) {
        boolean old = command.definition().path("dm_permission").asBoolean(true);
        return !command.guild() && old && hasContext(command, PRIVATE_WITH_BOT);
    }

    private static boolean hasContext(Command command, int context) {
        List<Integer> contexts = new ArrayList<>();
        Json.each(command.definition(), "contexts").forEach(value -> contexts.add(value.asInt(-1)));
        return contexts.isEmpty() || contexts.contains(context);
    }

    private boolean administrator(Person person) {
        return Permission.ADMINISTRATOR.in(permissions(person));
    }

    /**
     * Returns whether the command's field {@code default_member_permissions} lets the person use the command. The
     * caller must already have handled administrators, who may use every command. If the command does not have this
     * field, everyone may use the command. The value 0 allows nobody. Any other value is a set of permissions, and
     * allows all people who have all these permissions.
     */
    private boolean defaultAllows(Command command, Person person) {
        JsonNode needed = command.definition().path("default_member_permissions");
        if (needed.isMissingNode() || needed.isNull()) {
            return true;
        }
        long wanted = Long.parseLong(needed.asString());
        return wanted != 0 && (permissions(person) & wanted) == wanted;
    }

    private long permissions(Person person) {
        return workspace.permissions().inWorkspace(person);
    }

    /**
     * Returns whether these permissions allow or deny the command to the person; empty if no entry applies. The
     * person's own entry takes precedence, then the entries for the person's roles, then the entry for @everyone. If
     * several of the person's roles have an entry, at least one of these entries must allow the command.
     */
    private Optional<Boolean> decides(@Nullable CommandOverrideSet overrides, Person person) {
        Optional<Boolean> own = entry(overrides, Kind.PERSON, person.id());
        if (own.isPresent()) {
            return own;
        }
        Optional<Boolean> roles = person.roles().stream()
                .map(role -> entry(overrides, Kind.ROLE, role))
                .flatMap(Optional::stream)
                .reduce(Boolean::logicalOr);
        return roles.isPresent() ? roles : entry(overrides, Kind.ROLE, workspace.id());
    }

    /**
     * Returns whether these permissions allow or deny the command in the channel; empty if no entry applies. An entry
     * for the channel takes precedence over the entry for all channels. In Discord's API, the id of the entry for all
     * channels is the server's id minus one.
     */
    private Optional<Boolean> channelAllows(@Nullable CommandOverrideSet overrides, Channel channel) {
        Optional<Boolean> own = entry(overrides, Kind.CHANNEL, channel.id());
        return own.isPresent() ? own : entry(overrides, Kind.CHANNEL, workspace.id() - 1);
    }

    private Optional<Boolean> overridden(
            Command command, Function<@Nullable CommandOverrideSet, Optional<Boolean>> question) {
        CommandOverrideSets permissions = workspace.commands().permissions();
        Optional<Boolean> ofCommand = question.apply(permissions.of(command.id()));
        return ofCommand.isPresent() ? ofCommand : question.apply(permissions.of(command.applicationId()));
    }

    private static Optional<Boolean> entry(@Nullable CommandOverrideSet overrides, Kind kind, long id) {
        return overrides == null
                ? Optional.empty()
                : overrides.overrides().stream()
                        .filter(one -> one.kind() == kind && one.id() == id)
                        .map(CommandOverride::allowed)
                        .findFirst();
    }
}
