package se.budkavle.sandbox.rest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.HttpService;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.UnknownFieldWriter;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.CountedFault;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;

/**
 * The imitated REST API of Discord. A call takes effect after half of the configured latency, and the response is sent
 * after the whole latency. No thread waits during the latency, so that calls do not delay each other.
 */
public final class RestApi implements HttpService {

    public static final String PREFIX = "/api/";
    private static final String BASE = "/api/v10";
    private static final Logger LOG = LoggerFactory.getLogger(RestApi.class);

    private final Workspace workspace;
    private final ScheduledExecutorService timer;
    private final Routes routes = new Routes();
    private final RateLimiter rateLimiter;
    private final RequestHeaderCheck headerCheck;

    public RestApi(Workspace workspace, DiscordJsonWriters discordJson, ScheduledExecutorService timer) {
        this.workspace = workspace;
        this.timer = timer;
        this.rateLimiter = new RateLimiter(workspace);
        this.headerCheck = new RequestHeaderCheck(workspace);
        BotAccess access = new BotAccess(workspace);
        new UserRoutes(workspace, discordJson, access).addTo(routes);
        new GuildRoutes(workspace, discordJson, access).addTo(routes);
        new GuildChannelRoutes(workspace, discordJson, access).addTo(routes);
        new RoleRoutes(workspace, discordJson, access).addTo(routes);
        new MemberRoutes(workspace, discordJson, access).addTo(routes);
        new AuditLogRoutes(workspace, discordJson, access).addTo(routes);
        new OverwriteRoutes(workspace, access).addTo(routes);
        new ChannelRoutes(workspace, discordJson, access).addTo(routes);
        new PinRoutes(workspace, discordJson, access).addTo(routes);
        new MessageRoutes(workspace, discordJson, access, new OldEditLimit(workspace)).addTo(routes);
        new ScheduledEventRoutes(workspace, discordJson, access).addTo(routes);
        new CommandPermissionRoutes(workspace, discordJson, access).addTo(routes);
        new CommandRoutes(workspace, discordJson, access).addTo(routes);
        new CallbackRoutes(workspace, discordJson).addTo(routes);
        new WebhookRoutes(workspace, discordJson).addTo(routes);
    }

    @Override
    public CompletionStage<Reply> answer(Call call) {
        long half = TimeUnit.MILLISECONDS.toMicros(workspace.faults().latencyMillis()) / 2;
        if (half == 0) {
            return handle(call);
        }
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        timer.schedule(
                () -> handle(call)
                        .thenAccept(reply -> timer.schedule(() -> answer.complete(reply), half, TimeUnit.MICROSECONDS)),
                half,
                TimeUnit.MICROSECONDS);
        return answer;
    }

    private CompletionStage<Reply> handle(Call call) {
        return workspace.guarded(() -> {
            if (workspace.faults().consume(CountedFault.CUT_BEFORE)) {
                return CompletableFuture.completedFuture(Reply.cut());
            }
            if (rateLimiter.banned()) {
                return CompletableFuture.completedFuture(rateLimiter.ban());
            }
            if (!headerCheck.hasUserAgent(call)) {
                return CompletableFuture.completedFuture(ErrorReply.reply(new Refusal(ApiError.BLOCKED)));
            }
            CompletionStage<Reply> answer = route(call)
                    .thenApply(reply -> rateLimiter.countInvalid(reply).with("Via", "1.1 sandbox"));
            return workspace.faults().consume(CountedFault.CUT_AFTER) ? answer.thenApply(reply -> Reply.cut()) : answer;
        });
    }

    private CompletionStage<Reply> route(Call call) {
        try {
            if (workspace.faults().gone()) {
                throw new Refusal(ApiError.GONE);
            }
            if (workspace.faults().consume(CountedFault.FAIL)) {
                throw new Refusal(ApiError.BAD_GATEWAY);
            }
            if (!call.path().startsWith(BASE + "/")) {
                throw new Refusal(ApiError.WRONG_VERSION);
            }
            Routes.Found found = routes.find(call, call.path().substring(BASE.length()));
            return rateLimiter.runLimited(found.route(), found.call(), () -> run(found));
        } catch (Refusal refusal) {
            return CompletableFuture.completedFuture(ErrorReply.reply(refusal));
        }
    }

    private static CompletionStage<Reply> run(Routes.Found found) {
        try {
            RequestHeaderCheck.checkContentType(found.call());
            return found.route()
                    .work()
                    .apply(found.call())
                    .thenApply(reply -> reply.status() < 300 ? reply.serialized(UnknownFieldWriter::bytes) : reply);
        } catch (Refusal refusal) {
            return CompletableFuture.completedFuture(ErrorReply.reply(refusal));
        } catch (RuntimeException failure) {
            LOG.error("{} failed", found.call(), failure);
            return CompletableFuture.completedFuture(
                    ErrorReply.reply(new Refusal(ApiError.BAD_GATEWAY, "500: Internal Server Error")));
        }
    }
}
