package se.budkavle.bot.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A web page as a browser shows it, for tests. Tests can read the page's text, and fill in and send the page's only
 * form.
 */
public final class OpenPage {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern RADIO =
            Pattern.compile("<input type=\"radio\" name=\"([^\"]+)\" value=\"([^\"]+)\"( checked)?[^>]*> ?([^<]*)");
    private static final Pattern AREA = Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>");

    private final RunningWeb web;
    private final String path;
    private final HttpResponse<byte[]> answer;

    private OpenPage(RunningWeb web, String path, HttpResponse<byte[]> answer) {
        this.web = web;
        this.path = path;
        this.answer = answer;
    }

    /**
     * Opens a web page in Swedish.
     *
     * @param path the path in an email's link
     */
    public static OpenPage of(RunningWeb web, String path) {
        return new OpenPage(web, path.split("\\?")[0], web.get(path, "Accept-Language", "sv"));
    }

    public int status() {
        return answer.statusCode();
    }

    public String html() {
        return RunningWeb.text(answer);
    }

    /** Returns the page's visible text without HTML tags. */
    public String says() {
        return html().replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    /** Returns the value of the selected radio button in the group with this name; null if none is selected. */
    public String chosen(String name) {
        return RADIO.matcher(html())
                .results()
                .filter(hit -> hit.group(1).equals(name) && hit.group(3) != null)
                .map(hit -> hit.group(2))
                .findFirst()
                .orElse(null);
    }

    /** Returns the values of all radio buttons in the group with this name. */
    public List<String> offered(String name) {
        return RADIO.matcher(html())
                .results()
                .filter(hit -> hit.group(1).equals(name))
                .map(hit -> hit.group(2))
                .toList();
    }

    public String field(String name) {
        return AREA.matcher(html())
                .results()
                .filter(hit -> hit.group(1).equals(name))
                .map(hit -> hit.group(2))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the names and values of the form fields that a browser would send now. */
    public Map<String, String> form() {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(html()).results().forEach(hit -> fields.put(hit.group(1), hit.group(2)));
        RADIO.matcher(html())
                .results()
                .filter(hit -> hit.group(3) != null)
                .forEach(hit -> fields.put(hit.group(1), hit.group(2)));
        AREA.matcher(html()).results().forEach(hit -> fields.put(hit.group(1), hit.group(2)));
        return fields;
    }

    /** Submits the web page's form with the values in {@code filled}, and returns the web page in the response. */
    public OpenPage sends(Map<String, String> filled) {
        var fields = form();
        fields.putAll(filled);
        return new OpenPage(
                web,
                path,
                web.post(
                        path,
                        fields.entrySet().stream()
                                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&")),
                        "Accept-Language",
                        "sv"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
