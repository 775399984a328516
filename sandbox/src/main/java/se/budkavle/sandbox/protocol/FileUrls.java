package se.budkavle.sandbox.protocol;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Attachment;
import se.budkavle.sandbox.workspace.Workspace;

/**
 * Creates the URLs of attached files. URLs for bots are signed and expire after 24 hours. URLs for the web page never
 * expire.
 */
public record FileUrls(Workspace workspace, Supplier<String> server) {

    public static final String PREFIX = "/attachments/";
    private static final Duration HOLDS = Duration.ofHours(24);

    public String signed(Attachment file) {
        long issued = workspace.clock().instant().getEpochSecond();
        String from = Long.toHexString(issued);
        String until = Long.toHexString(issued + HOLDS.toSeconds());
        return server.get() + PREFIX + workspace.id() + "/" + file.id() + "/" + encoded(file) + "?ex=" + until + "&is="
                + from + "&hm=" + signature(file.id(), until, from);
    }

    public String permanent(Attachment file) {
        return server.get() + "/sandbox/api/files/" + file.id() + "/" + encoded(file);
    }

    private static String encoded(Attachment file) {
        return URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Returns whether the URL of the file is valid: the signature in the query parameters is correct, and the URL has
     * not expired.
     */
    public boolean isValid(String id, Map<String, String> query) {
        String until = query.getOrDefault("ex", "");
        String from = query.getOrDefault("is", "");
        return Json.isId(id)
                && until.matches("[0-9a-f]{1,12}")
                && signature(Long.parseLong(id), until, from).equals(query.get("hm"))
                && Long.parseLong(until, 16) > workspace.clock().instant().getEpochSecond();
    }

    /**
     * Returns the hash that is the signature of an attached file's URL. The signature only shows whether a bot has
     * changed the URL. The hash is computed without a secret, because the signature does not have to protect the file.
     */
    private static String signature(long id, String until, String from) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("file " + id + " " + until + " " + from).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
