package se.budkavle.sandbox.workspace;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Works out permissions as Discord does, from bits alone. */
final class PermissionCalculator {

    private static final long WITH_WORDS = Permission.bits(Permission.SEND_TTS_MESSAGES, Permission.EMBED_LINKS, Permission.ATTACH_FILES,
            Permission.MENTION_EVERYONE);

    private PermissionCalculator() {
    }

    /** In the whole workspace: what everyone may, and what the roles add. */
    static long inWorkspace(long everyone, Collection<Long> roles) {
        long sum = roles.stream().reduce(everyone, (one, other) -> one | other);
        return Permission.ADMINISTRATOR.in(sum) ? Permission.ALL : sum;
    }

    /** In a channel: first what it says of everyone, then of all the roles together, then of the person. */
    static long inChannel(long inWorkspace, List<Overwrite> overwrites, long everyone, Collection<Long> roles, long person) {
        if (Permission.ADMINISTRATOR.in(inWorkspace)) {
            return Permission.ALL;
        }
        long bits = apply(inWorkspace, overwrites, overwrite -> overwrite.id() == everyone);
        bits = apply(bits, overwrites, overwrite -> overwrite.id() != everyone && roles.contains(overwrite.id()));
        return withoutImplied(apply(bits, overwrites, overwrite -> overwrite.id() == person));
    }

    private static long apply(long bits, List<Overwrite> overwrites, Predicate<Overwrite> concerned) {
        long denied = 0;
        long allowed = 0;
        for (Overwrite overwrite : overwrites) {
            if (concerned.test(overwrite)) {
                denied |= overwrite.deny();
                allowed |= overwrite.allow();
            }
        }
        return bits & ~denied | allowed;
    }

    /** Who does not see the channel can do nothing in it, and who may not write has no use for what goes with words. */
    static long withoutImplied(long bits) {
        if (!Permission.VIEW_CHANNEL.in(bits)) {
            return 0;
        }
        return Permission.SEND_MESSAGES.in(bits) ? bits : bits & ~WITH_WORDS;
    }
}
