package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests which attachments remain after a message is edited, and when the URLs of attachments expire. */
class AttachmentsTest extends SandboxPerTest {

    @BeforeEach
    void begin() {
        people.post("limits", "{'rates':false}");
    }

    @Test
    void anUploadedFileMissingFromTheAttachmentsListIsDiscarded() {
        JsonNode message = upload("POST", messages(), "{'content':'x'}", 10).body();
        String kept = message.at("/attachments/0/id").asString();
        String path = messages() + "/" + message.path("id").asString();
        assertThat(sizes(upload("PATCH", path, "{'attachments':[{'id':'" + kept + "'}]}", 30)))
                .containsExactly("10");
        assertThat(sizes(upload("PATCH", path, "{'attachments':[{'id':'" + kept + "'},{'id':1}]}", 40, 50)))
                .containsExactly("10", "50");
    }

    @Test
    void newFilesReplaceAllOldFilesIfAnEditHasNoAttachmentsList() {
        JsonNode message = upload("POST", messages(), "{'content':'x'}", 10, 20).body();
        String path = messages() + "/" + message.path("id").asString();
        assertThat(sizes(discord.send("PATCH", path, "{'content':'y'}"))).containsExactly("10", "20");
        assertThat(sizes(upload("PATCH", path, "{'content':'z'}", 30))).containsExactly("30");
        assertThat(download(message.at("/attachments/0/url").asString()).status())
                .as("the replaced file is deleted")
                .isEqualTo(404);
    }

    @Test
    void theDescriptionOfAFileCanBeChangedWithoutANewUpload() {
        JsonNode message = upload("POST", messages(), "{'attachments':[{'id':0,'description':'first'}]}", 10)
                .body();
        String file = message.at("/attachments/0/id").asString();
        String path = messages() + "/" + message.path("id").asString();
        JsonNode same = discord.send("PATCH", path, "{'attachments':[{'id':'" + file + "'}]}")
                .body();
        assertThat(same.at("/attachments/0/description").asString()).isEqualTo("first");
        JsonNode other = discord.send("PATCH", path, "{'attachments':[{'id':'" + file + "','description':'second'}]}")
                .body();
        assertThat(other.at("/attachments/0/description").asString()).isEqualTo("second");
        assertThat(other.at("/attachments/0/id").asString()).isEqualTo(file);
    }

    @Test
    void anAttachmentUrlExpiresAfterADay() {
        JsonNode message = upload("POST", messages(), "{'content':'x'}", 10).body();
        String address = message.at("/attachments/0/url").asString();
        assertThat(address).contains("ex=", "is=", "hm=");
        assertThat(download(address).response().body()).hasSize(10);
        sandbox.clock().advance(Duration.ofHours(23));
        assertThat(download(address).status()).isEqualTo(200);
        sandbox.clock().advance(Duration.ofHours(2));
        assertThat(download(address).status()).isEqualTo(404);
        String fresh = discord.get(messages() + "/" + message.path("id").asString())
                .body()
                .at("/attachments/0/url")
                .asString();
        assertThat(download(fresh).response().body()).hasSize(10);
    }

    @Test
    void anAlteredAttachmentUrlIsRefused() {
        JsonNode file = upload("POST", messages(), "{'content':'x'}", 10).body().at("/attachments/0");
        String address = file.path("url").asString();
        assertThat(download(address.substring(0, address.indexOf('?'))).status())
                .isEqualTo(404);
        assertThat(download(address.replaceFirst("ex=\\w+", "ex=ffffffff")).status())
                .isEqualTo(404);
        assertThat(download(address.replace(file.path("id").asString(), "1")).status())
                .isEqualTo(404);
    }

    @Test
    void peopleStillSeePicturesAfterTheAttachmentUrlsForBotsHaveExpired() {
        JsonNode message = upload(
                        "POST", messages(), "{'content':'x','embeds':[{'image':{'url':'attachment://f0.txt'}}]}", 10)
                .body();
        assertThat(message.at("/embeds/0/image/url").asString()).contains("ex=");
        JsonNode seen = people.get("people/" + sandbox.personId("member") + "/" + messages())
                .body()
                .get(0);
        sandbox.clock().advance(Duration.ofDays(30));
        assertThat(download(seen.at("/attachments/0/url").asString()).response().body())
                .hasSize(10);
        assertThat(seen.at("/embeds/0/image/url")).isEqualTo(seen.at("/attachments/0/url"));
    }

    private static List<String> sizes(ApiClient.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("attachments").findValuesAsString("size");
    }

    private ApiClient.Answer download(String address) {
        return people.send(HttpRequest.newBuilder(URI.create(address)));
    }

    /**
     * Sends a multipart request whose JSON payload is {@code json}. Attaches one file for each element of
     * {@code sizes}; the element is the length of that file in bytes.
     */
    private ApiClient.Answer upload(String method, String path, String json, int... sizes) {
        StringBuilder body = new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n")
                .append(json.replace('\'', '"'))
                .append("\r\n");
        for (int i = 0; i < sizes.length; i++) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"files[")
                    .append(i)
                    .append("]\"; filename=\"f")
                    .append(i)
                    .append(".txt\"\r\n\r\n")
                    .append("x".repeat(sizes[i]))
                    .append("\r\n");
        }
        return discord.send(HttpRequest.newBuilder(URI.create(sandbox.api() + path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .method(method, HttpRequest.BodyPublishers.ofString(body + "--b--\r\n")));
    }

    private String messages() {
        return "channels/" + sandbox.channelId("climate") + "/messages";
    }
}
