package se.budkavle.sandbox.page;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.HttpService;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON API behind the imitated Discord's web page. Tests use this API too. The API offers the actions that a person
 * can do on the imitated Discord, and the settings of the imitation.
 */
public final class PageApi implements HttpService {

    public static final String PREFIX = "/sandbox/api/";
    private static final Logger LOG = LoggerFactory.getLogger(PageApi.class);

    private final Workspace workspace;
    private final Routes routes = new Routes();

    /**
     * Creates the API.
     *
     * @param initialView the initial state of the web page for a first-time visitor, as JSON; null for none
     */
    public PageApi(Workspace workspace, DiscordJsonWriters discordJson, @Nullable ObjectNode initialView) {
        this.workspace = workspace;
        PageJson pageJson = new PageJson(workspace, discordJson.messages());
        PersonAccess access = new PersonAccess(workspace);
        new WorkspaceRoutes(workspace, pageJson, access, initialView).addTo(routes);
        new ChannelSettingRoutes(workspace, pageJson).addTo(routes);
        new RoleSettingRoutes(workspace, pageJson).addTo(routes);
        new ConversationRoutes(workspace, pageJson, access).addTo(routes);
        new InteractionRoutes(workspace, discordJson, pageJson, access).addTo(routes);
        new CommandSettingRoutes(workspace).addTo(routes);
        new EmailRoutes(workspace, access).addTo(routes);
        new ClockRoutes(workspace, pageJson).addTo(routes);
        new FaultRoutes(workspace).addTo(routes);
    }

    @Override
    public CompletionStage<Reply> answer(Call call) {
        return workspace.guarded(() -> {
            try {
                boolean changes = !call.method().equals("GET");
                if (changes
                        && (call.contentType() == null || !call.contentType().startsWith("application/json"))) {
                    throw new Refusal(ApiError.WRONG_INPUT, "Content-Type must be application/json.");
                }
                Routes.Found found = routes.find(call, "/" + call.path().substring(PREFIX.length()));
                return found.route()
                        .work()
                        .apply(found.call())
                        .exceptionally(failure -> failed(call, failure))
                        .thenApply(reply -> reply.serialized(Json::bytes));
            } catch (RuntimeException failure) {
                return CompletableFuture.completedFuture(failed(call, failure));
            }
        });
    }

    private static Reply failed(Call call, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Refusal refusal) {
            return refused(refusal);
        }
        LOG.error("{} failed", call, cause);
        return refused(new Refusal(ApiError.BAD_GATEWAY, "Something failed; see the log."));
    }

    /**
     * Converts a {@code Refusal} into an error response for the web page. The status codes 400, 404 and 409 of
     * Discord's API stay unchanged. The codes 401 and 403 become 409, the code 502 becomes 500, and all other codes
     * become 400.
     */
    private static Reply refused(Refusal refusal) {
        int status = switch (refusal.error().status()) {
            case 400, 404, 409 -> refusal.error().status();
            case 403, 401 -> 409;
            case 502 -> 500;
            default -> 400;
        };
        String where = refusal.errors() == null ? "" : " " + refusal.errors();
        return Reply.json(status, Json.object().put("error", refusal.getMessage() + where));
    }
}
