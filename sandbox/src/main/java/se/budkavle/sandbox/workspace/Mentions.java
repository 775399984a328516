package se.budkavle.sandbox.workspace;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * The people and Discord roles that a message's text mentions. {@code notified} contains the ids of the people whom
 * these mentions notify.
 */
public record Mentions(Set<Long> people, Set<Long> roles, boolean everyone, Set<Long> notified) {

    private static final Pattern PERSON = Pattern.compile("<@!?(" + Json.ID_PATTERN + ")>");
    private static final Pattern ROLE = Pattern.compile("<@&(" + Json.ID_PATTERN + ")>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

    /**
     * Returns the mentions in the text that `allowed_mentions` permits. If the field {@code allowed_mentions} is
     * missing, a regular message may mention people and roles, and everyone if its author has the permission
     * MENTION_EVERYONE. Without the field {@code allowed_mentions}, a response to an interaction may mention people,
     * but neither roles nor everyone.
     */
    static Mentions of(
            Workspace workspace,
            Channel channel,
            Person author,
            @Nullable String content,
            @Nullable JsonNode allowed,
            boolean answer) {
        String text = content == null ? "" : content;
        Set<Long> people = new LinkedHashSet<>();
        for (long id : found(PERSON, text)) {
            if (workspace.people().get(id) != null && allows(allowed, "users", id, true)) {
                people.add(id);
            }
        }
        boolean mayMentionAll = workspace.permissions().has(author, channel, Permission.MENTION_EVERYONE);
        Set<Long> roles = new LinkedHashSet<>();
        Set<Long> notifyingRoles = new HashSet<>();
        for (long id : found(ROLE, text)) {
            Role role = workspace.roles().get(id);
            if (role != null && allows(allowed, "roles", id, !answer)) {
                roles.add(id);
                if (mayMentionAll || role.mentionable()) {
                    notifyingRoles.add(id);
                }
            }
        }
        boolean everyone = EVERYONE.matcher(text).find() && mayMentionAll && allows(allowed, "everyone", null, !answer);

        Set<Long> notified = new HashSet<>();
        for (Person person : workspace.people().all()) {
            boolean meant = people.contains(person.id())
                    || everyone
                    || person.roles().stream().anyMatch(notifyingRoles::contains);
            if (meant && person.id() != author.id() && workspace.channels().visible(channel, person)) {
                notified.add(person.id());
            }
        }
        return new Mentions(people, roles, everyone, notified);
    }

    /**
     * Returns the people whom the message notifies. If the message replies to another person's message, that person is
     * notified too. If {@code allowed} is not null, the author of the earlier message is notified only if the field
     * {@code replied_user} of {@code allowed} is true.
     */
    Set<Long> withRepliedTo(@Nullable Message original, Person author, @Nullable JsonNode allowed) {
        boolean pings = allowed == null || Json.flag(allowed, "replied_user");
        if (original == null || original.authorId() == author.id() || !pings) {
            return notified;
        }
        Set<Long> more = new HashSet<>(notified);
        more.add(original.authorId());
        return more;
    }

    private static boolean allows(@Nullable JsonNode allowed, String kind, @Nullable Long id, boolean otherwise) {
        if (allowed == null || allowed.isNull()) {
            return otherwise;
        }
        for (JsonNode parsed : Json.each(allowed, "parse")) {
            if (kind.equals(parsed.asString(""))) {
                return true;
            }
        }
        for (JsonNode listed : Json.each(allowed, kind)) {
            if (id != null && id.toString().equals(listed.asString(""))) {
                return true;
            }
        }
        return false;
    }

    private static Set<Long> found(Pattern pattern, String text) {
        Set<Long> ids = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            ids.add(Long.parseLong(matcher.group(1)));
        }
        return ids;
    }
}
