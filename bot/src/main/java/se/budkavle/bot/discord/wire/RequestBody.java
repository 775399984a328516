package se.budkavle.bot.discord.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The body of an HTTP request to Discord: JSON, or a multipart body of JSON and files. */
public record RequestBody(String contentType, byte[] bytes) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A file in the multipart body. The JSON refers to the file by the file's index in the list of files. */
    public record Part(String name, byte[] bytes) {}

    public static RequestBody json(Object content) {
        return text(JSON.writeValueAsString(content));
    }

    public static RequestBody text(String json) {
        return new RequestBody("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    static RequestBody of(String json, List<Part> files) {
        if (files.isEmpty()) {
            return text(json);
        }
        var boundary = UUID.randomUUID().toString();
        var whole = new ByteArrayOutputStream();
        write(whole, boundary, "name=\"payload_json\"", "application/json", json.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < files.size(); i++) {
            var name = files.get(i).name().replaceAll("[\\p{Cntrl}\"\\\\]", "_");
            write(
                    whole,
                    boundary,
                    "name=\"files[" + i + "]\"; filename=\"" + name + "\"",
                    "application/octet-stream",
                    files.get(i).bytes());
        }
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return new RequestBody("multipart/form-data; boundary=" + boundary, whole.toByteArray());
    }

    private static void write(
            ByteArrayOutputStream to, String boundary, String disposition, String type, byte[] bytes) {
        to.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        to.writeBytes(bytes);
        to.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
