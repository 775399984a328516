package se.budkavle.sandbox.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.workspace.BotLimits;
import se.budkavle.sandbox.workspace.CountedFault;
import se.budkavle.sandbox.workspace.RateLimitWindow;
import se.budkavle.sandbox.workspace.Workspace;

/**
 * Counts the REST calls of bots, adds rate limit headers to the responses, and responds with 429 when a limit is
 * reached.
 */
final class RateLimiter {

    private static final int SECOND = 1000;

    private final Workspace workspace;
    private final Map<RateLimitBucket, RateLimitWindow> buckets = new HashMap<>();
    private final Map<String, RateLimitWindow> seconds = new HashMap<>();
    private final RateLimitWindow invalid = new RateLimitWindow();
    private final RateLimitWindow sweep = new RateLimitWindow();
    private final RenameLimit renames;

    RateLimiter(Workspace workspace) {
        this.workspace = workspace;
        this.renames = new RenameLimit(workspace);
    }

    /**
     * Runs {@code work}, which handles the REST call, and returns the response. Returns a 429 response instead if a
     * rate limit is reached.
     */
    CompletionStage<Reply> runLimited(Routes.Route route, Call call, Supplier<CompletionStage<Reply>> work) {
        Instant now = workspace.clock().real();
        BotLimits limits = workspace.limits();
        RateLimitBucket bucket = RateLimitBucket.of(route, call, limits);
        sweep(now);
        RateLimitWindow window = buckets.computeIfAbsent(bucket, key -> new RateLimitWindow());
        if (workspace.faults().consume(CountedFault.SHARED_LIMIT)) {
            return CompletableFuture.completedFuture(
                    RateLimitHeaders.add(RateLimitReplies.shared(), bucket, window, now));
        }
        RateLimitWindow second =
                seconds.computeIfAbsent(String.valueOf(call.authorization()), key -> new RateLimitWindow());
        if (limits.rates() && !bucket.answersInteraction() && !second.tryAcquire(now, limits.perSecond(), SECOND)) {
            return CompletableFuture.completedFuture(RateLimitReplies.global(now, second.ends()));
        }
        boolean withinLimit = window.tryAcquire(now, bucket.limit(), bucket.millis());
        if (limits.rates() && !withinLimit) {
            return CompletableFuture.completedFuture(
                    RateLimitHeaders.add(RateLimitReplies.user(now, window.ends()), bucket, window, now));
        }
        Reply unannounced = renames.refuse(route, call);
        CompletionStage<Reply> answer =
                unannounced == null ? work.get() : CompletableFuture.completedFuture(unannounced);
        return answer.thenApply(reply -> RateLimitHeaders.add(reply, bucket, window, now));
    }

    /**
     * Removes expired rate limit buckets, at most once a second. Each interaction has its own token and therefore its
     * own bucket, so the memory would fill up if expired buckets were kept.
     */
    private void sweep(Instant now) {
        if (sweep.tryAcquire(now, 1, SECOND)) {
            buckets.values().removeIf(window -> window.isExpired(now));
        }
    }

    /** Returns whether all REST calls are refused at present, because there have been too many invalid requests. */
    boolean banned() {
        return workspace.limits().rates()
                && !invalid.isExpired(workspace.clock().real())
                && invalid.count() >= workspace.limits().invalidRequests();
    }

    Reply ban() {
        return RateLimitReplies.banned(workspace.clock().real(), invalid.ends());
    }

    /**
     * Counts the response as an invalid request if its status is 401, 403 or 429. Does not count a 429 response if it
     * is for a limit that all users share. Returns the response unchanged.
     */
    Reply countInvalid(Reply reply) {
        if (reply.status() == 429) {
            workspace.countRateLimited();
        }
        boolean counts = reply.status() == 401
                || reply.status() == 403
                || reply.status() == 429
                        && !RateLimitReplies.SHARED.equals(reply.headers().get(RateLimitReplies.SCOPE));
        if (counts) {
            invalid.tryAcquire(
                    workspace.clock().real(),
                    workspace.limits().invalidRequests(),
                    workspace.limits().invalidWindowMillis());
        }
        return reply;
    }
}
