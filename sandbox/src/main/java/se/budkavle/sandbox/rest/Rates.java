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
import se.budkavle.sandbox.workspace.Limits;
import se.budkavle.sandbox.workspace.Mishap;
import se.budkavle.sandbox.workspace.Window;
import se.budkavle.sandbox.workspace.Workspace;

/** Counts the bots' calls, tells them in headers how many are left, and refuses those that are too many. */
final class Rates {

    private static final int SECOND = 1000;

    private final Workspace workspace;
    private final Map<Bucket, Window> buckets = new HashMap<>();
    private final Map<String, Window> seconds = new HashMap<>();
    private final Window invalid = new Window();
    private final Window sweep = new Window();
    private final Renames renames;

    Rates(Workspace workspace) {
        this.workspace = workspace;
        this.renames = new Renames(workspace);
    }

    /** Lets the call do its work if there is a place for it. */
    CompletionStage<Reply> limited(Routes.Route route, Call call, Supplier<CompletionStage<Reply>> work) {
        Instant now = workspace.clock().real();
        Limits limits = workspace.limits();
        Bucket bucket = Bucket.of(route, call, limits);
        sweep(now);
        Window window = buckets.computeIfAbsent(bucket, key -> new Window());
        if (workspace.faults().take(Mishap.SHARED_LIMIT)) {
            return CompletableFuture.completedFuture(RateHeaders.add(TooMany.shared(), bucket, window, now));
        }
        Window second = seconds.computeIfAbsent(String.valueOf(call.authorization()), key -> new Window());
        if (limits.rates() && !bucket.answersInteraction() && !second.take(now, limits.perSecond(), SECOND)) {
            return CompletableFuture.completedFuture(TooMany.global(now, second.ends()));
        }
        boolean place = window.take(now, bucket.places(), bucket.millis());
        if (limits.rates() && !place) {
            return CompletableFuture.completedFuture(RateHeaders.add(TooMany.user(now, window.ends()), bucket, window, now));
        }
        Reply unannounced = renames.refuse(route, call);
        CompletionStage<Reply> answer = unannounced == null ? work.get() : CompletableFuture.completedFuture(unannounced);
        return answer.thenApply(reply -> RateHeaders.add(reply, bucket, window, now));
    }

    /** Once a second: each interaction has buckets of its own, which are soon of no use. */
    private void sweep(Instant now) {
        if (sweep.take(now, 1, SECOND)) {
            buckets.values().removeIf(window -> window.over(now));
        }
    }

    /** Whether so much was refused lately that nothing is listened to any more. */
    boolean banned() {
        return workspace.limits().rates() && !invalid.over(workspace.clock().real())
                && invalid.taken() >= workspace.limits().invalidRequests();
    }

    Reply ban() {
        return TooMany.banned(workspace.clock().real(), invalid.ends());
    }

    /** Counts the answer where it is a refusal of the kinds that Discord counts. */
    Reply counted(Reply reply) {
        boolean counts = reply.status() == 401 || reply.status() == 403
                || reply.status() == 429 && !TooMany.SHARED.equals(reply.headers().get(TooMany.SCOPE));
        if (counts) {
            invalid.take(workspace.clock().real(), workspace.limits().invalidRequests(), workspace.limits().invalidWindowMillis());
        }
        return reply;
    }
}
