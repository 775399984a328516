package se.budkavle.sandbox.people;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.http.Service;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.Shapes;
import se.budkavle.sandbox.workspace.Fault;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** What a person can do in the page, as JSON. */
public final class PeopleApi implements Service {

    public static final String PREFIX = "/sandbox/api/";
    private static final Logger LOG = LoggerFactory.getLogger(PeopleApi.class);

    private final Workspace workspace;
    private final Routes routes = new Routes();

    /** @param opening where the page opens and what to try there; null where nothing is said of it */
    public PeopleApi(Workspace workspace, Shapes shapes, ObjectNode opening) {
        this.workspace = workspace;
        View view = new View(workspace, shapes.messages());
        Actor actor = new Actor(workspace);
        new WorkspaceRoutes(workspace, view, actor, opening).addTo(routes);
        new ChannelRoutes(workspace, view).addTo(routes);
        new RoleRoutes(workspace, view).addTo(routes);
        new TalkRoutes(workspace, view, actor).addTo(routes);
        new ActRoutes(workspace, shapes, view, actor).addTo(routes);
        new CommandSettingRoutes(workspace).addTo(routes);
        new LetterRoutes(workspace, actor).addTo(routes);
        new ControlRoutes(workspace, view).addTo(routes);
        new FaultRoutes(workspace).addTo(routes);
    }

    @Override
    public CompletionStage<Reply> answer(Call call) {
        return workspace.guarded(() -> {
            try {
                boolean changes = !call.method().equals("GET");
                if (changes && (call.contentType() == null || !call.contentType().startsWith("application/json"))) {
                    throw new Refusal(Fault.WRONG_INPUT, "Content-Type must be application/json.");
                }
                Routes.Found found = routes.find(call, "/" + call.path().substring(PREFIX.length()));
                return found.route().work().apply(found.call()).exceptionally(failure -> failed(call, failure))
                        .thenApply(reply -> reply.written(Json::bytes));
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
        return refused(new Refusal(Fault.BAD_GATEWAY, "Something failed; see the log."));
    }

    /** People are told 400, 404 or 409, whatever a bot would be told. */
    private static Reply refused(Refusal refusal) {
        int status = switch (refusal.fault().status()) {
            case 400, 404, 409 -> refusal.fault().status();
            case 403, 401 -> 409;
            case 502 -> 500;
            default -> 400;
        };
        String where = refusal.errors() == null ? "" : " " + refusal.errors();
        return Reply.json(status, Json.object().put("error", refusal.getMessage() + where));
    }
}
