package se.budkavle.sandbox.rest;

import java.util.Set;
import java.util.regex.Pattern;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Checks the headers User-Agent and Content-Type of every REST call against Discord's requirements. */
record RequestHeaderCheck(Workspace workspace) {

    private static final Pattern BOT = Pattern.compile("DiscordBot \\([^,()]+, [^,()]+\\).*");
    private static final Set<String> TYPES =
            Set.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data");

    /** Returns true if the User-Agent has the format that Discord requires, or if this check is switched off. */
    boolean hasUserAgent(Call call) {
        return !workspace.limits().userAgents()
                || call.userAgent() != null && BOT.matcher(call.userAgent()).matches();
    }

    static void checkContentType(Call call) {
        String type = call.contentType() == null
                ? ""
                : call.contentType().replaceFirst(";.*", "").trim();
        if (call.body().length > 0 && !TYPES.contains(type)) {
            ObjectNode errors = Json.object();
            errors.putArray("_errors")
                    .addObject()
                    .put("code", "CONTENT_TYPE_INVALID")
                    .put(
                            "message",
                            "Expected \"Content-Type\" header to be one of {'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'}.");
            throw new Refusal(ApiError.INVALID_FORM, ApiError.INVALID_FORM.message(), errors);
        }
    }
}
