package se.budkavle.sandbox.rest;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.HttpService;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.protocol.FileUrls;
import se.budkavle.sandbox.workspace.Attachment;
import se.budkavle.sandbox.workspace.Workspace;

/** Serves attached files to bots at signed URLs. Responds with 404 if the signature is wrong or the URL has expired. */
public final class AttachmentService implements HttpService {

    private static final byte[] OVER = "This content is no longer available.".getBytes(StandardCharsets.US_ASCII);

    private final Workspace workspace;
    private final FileUrls addresses;

    public AttachmentService(Workspace workspace, FileUrls addresses) {
        this.workspace = workspace;
        this.addresses = addresses;
    }

    @Override
    public CompletionStage<Reply> answer(Call call) {
        return CompletableFuture.completedFuture(workspace.guarded(() -> find(call)));
    }

    private Reply find(Call call) {
        if (workspace.faults().gone()) {
            return Reply.bytes(503, "text/plain", new byte[0]);
        }
        // The path consists of the server's id, the file's id and the file's name. The file's id alone identifies the
        // file.
        String[] parts = call.path().substring(FileUrls.PREFIX.length()).split("/");
        Attachment file = parts.length == 3 && addresses.isValid(parts[1], call.query())
                ? workspace.messages().attachment(Long.parseLong(parts[1]))
                : null;
        byte[] bytes = file == null ? null : workspace.files().get(file.id());
        if (file == null || bytes == null) {
            return Reply.bytes(404, "text/plain", OVER);
        }
        return Reply.file(file.contentType() == null ? "application/octet-stream" : file.contentType(), bytes)
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("Content-Disposition", "attachment");
    }
}
