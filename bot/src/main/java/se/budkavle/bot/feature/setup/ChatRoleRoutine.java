package se.budkavle.bot.feature.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Workspace;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.setup.ChatRoleAssignment;
import se.budkavle.storage.setup.ChatRoleAssignments;

/**
 * Routine that assigns the Discord role of a network to a member's account when the membership begins, and removes the
 * role when the membership ends. Does not remove the role from other accounts, such as the accounts of people who were
 * never members.
 */
@Component
class ChatRoleRoutine implements Routine {

    private static final Logger log = LoggerFactory.getLogger(ChatRoleRoutine.class);
    private static final Duration SOON = Duration.ofMinutes(1);
    /**
     * The time that the bot waits before it retries a role change that Discord has refused. While the bot waits, an
     * administrator may grant the missing permission, or the account may return to the server.
     */
    private static final Duration LATER = Duration.ofHours(1);
    /**
     * The maximum number of Discord roles that one run of the routine assigns, and also the maximum number that one run
     * removes. The number of role changes is limited because Discord limits the rate of requests.
     */
    private static final int AT_ONCE = 20;

    private final ChatRoleAssignments grants;
    private final People people;
    private final Workspace workspace;
    private final Chat chat;
    private final AuditLog audit;
    private final Phrasebook words;
    private final Association association;
    private final Clock clock;

    ChatRoleRoutine(
            ChatRoleAssignments grants,
            People people,
            Workspace workspace,
            Chat chat,
            AuditLog audit,
            Phrasebook words,
            Association association,
            Clock clock) {
        this.grants = grants;
        this.people = people;
        this.workspace = workspace;
        this.chat = chat;
        this.audit = audit;
        this.words = words;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        if (!chat.isUsedHere()) {
            return;
        }
        var wanted = grants.wantedOn(association.today(clock)).stream()
                .map(one -> ChatRoleAssignment.of(one.networkId(), one.accountId(), one.roleId(), now))
                .collect(Collectors.toMap(ChatRoleAssignment::id, grant -> grant, (one, other) -> one));
        var known = grants.findAllByOrderById();
        known.forEach(grant -> wanted.computeIfPresent(grant.id(), (id, any) -> grant));
        var toGive = wanted.values().stream()
                .filter(grant -> !grant.isGiven())
                .sorted((one, other) -> one.id().compareTo(other.id()));
        var toTake = known.stream().filter(grant -> !wanted.containsKey(grant.id()));
        var failed = new ArrayList<ChatFailure>();
        toTake.filter(grant -> !grant.dueAt().isAfter(now))
                .limit(AT_ONCE)
                .forEach(grant -> items.handle(grant.id(), () -> take(grant, now, failed)));
        toGive.filter(grant -> !grant.dueAt().isAfter(now))
                .limit(AT_ONCE)
                .forEach(grant -> items.handle(grant.id(), () -> give(grant, now, failed)));
        if (!failed.isEmpty()) {
            log.warn(
                    "{} roles are not as they should be yet, the first: {} {}",
                    failed.size(),
                    failed.get(0).kind(),
                    failed.get(0).getMessage());
        }
    }

    private void give(ChatRoleAssignment grant, Instant now, List<ChatFailure> failed) {
        // Saves the assignment's database row before the bot sends the request to Discord. If the bot crashes before
        // Discord responds, this row shows that the account may already have the Discord role.
        var mine = grants.save(grant.again(now.plus(SOON)));
        if (done(
                mine,
                now,
                failed,
                () -> workspace.give(grant.accountId(), grant.roleId(), reason("setup.reason.begins")))) {
            grants.save(mine.given(now));
            audit.save(AuditEntry.of(null, "setup.give", grant.networkId(), person(grant), now));
        }
    }

    private void take(ChatRoleAssignment grant, Instant now, List<ChatFailure> failed) {
        var mine = grants.save(grant.again(now.plus(SOON)));
        if (done(
                mine,
                now,
                failed,
                () -> workspace.take(grant.accountId(), grant.roleId(), reason("setup.reason.ends")))) {
            grants.deleteById(grant.id());
            audit.save(AuditEntry.of(null, "setup.take", grant.networkId(), person(grant), now));
        }
    }

    /** Returns the id of the person to whom the account belongs; null if the account belongs to nobody any more. */
    private @Nullable String person(ChatRoleAssignment grant) {
        return people.findByAccountId(grant.accountId()).map(Person::id).orElse(null);
    }

    private String reason(String key) {
        return words.say(Phrase.of(key), association.locale());
    }

    private boolean done(ChatRoleAssignment mine, Instant now, List<ChatFailure> failed, Runnable call) {
        try {
            call.run();
            return true;
        } catch (ChatFailure failure) {
            failed.add(failure);
            if (failure.kind() != ChatFailure.Kind.LATER) {
                grants.save(mine.again(now.plus(LATER)));
            }
            return false;
        }
    }
}
