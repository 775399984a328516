package se.budkavle.sandbox.workspace;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Computes a person's permission bits from roles and channel overwrites, with Discord's algorithm. */
final class PermissionCalculator {

    private static final long WITH_WORDS = Permission.bits(
            Permission.SEND_TTS_MESSAGES, Permission.EMBED_LINKS, Permission.ATTACH_FILES, Permission.MENTION_EVERYONE);

    private PermissionCalculator() {}

    /**
     * Returns the permissions of @everyone and of all these roles combined. If these permissions include ADMINISTRATOR,
     * returns all permissions.
     */
    static long inWorkspace(long everyone, Collection<Long> roles) {
        long sum = roles.stream().reduce(everyone, (one, other) -> one | other);
        return Permission.ADMINISTRATOR.in(sum) ? Permission.ALL : sum;
    }

    /**
     * Returns a person's permissions in a channel. The channel's overwrite for @everyone is applied first, then the
     * overwrites for the person's roles together, then the overwrite for the person. An administrator gets all
     * permissions.
     */
    static long inChannel(
            long inWorkspace,
            List<PermissionOverwrite> overwrites,
            long everyone,
            Collection<Long> roles,
            long person) {
        if (Permission.ADMINISTRATOR.in(inWorkspace)) {
            return Permission.ALL;
        }
        long bits = apply(inWorkspace, overwrites, overwrite -> overwrite.id() == everyone);
        bits = apply(bits, overwrites, overwrite -> overwrite.id() != everyone && roles.contains(overwrite.id()));
        return withoutImplied(apply(bits, overwrites, overwrite -> overwrite.id() == person));
    }

    private static long apply(
            long bits, List<PermissionOverwrite> overwrites, Predicate<PermissionOverwrite> concerned) {
        long denied = 0;
        long allowed = 0;
        for (PermissionOverwrite overwrite : overwrites) {
            if (concerned.test(overwrite)) {
                denied |= overwrite.deny();
                allowed |= overwrite.allow();
            }
        }
        return bits & ~denied | allowed;
    }

    /**
     * Removes permissions that have no effect because they depend on a missing permission, and returns the remaining
     * permission bits. Without VIEW_CHANNEL, no permission remains. Without SEND_MESSAGES, permissions that are needed
     * only for sending, such as ATTACH_FILES, are removed.
     */
    static long withoutImplied(long bits) {
        if (!Permission.VIEW_CHANNEL.in(bits)) {
            return 0;
        }
        return Permission.SEND_MESSAGES.in(bits) ? bits : bits & ~WITH_WORDS;
    }
}
