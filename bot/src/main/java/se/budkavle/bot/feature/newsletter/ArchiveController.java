package se.budkavle.bot.feature.newsletter;

import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.budkavle.bot.web.PageNotFound;

/**
 * Serves the web archives of newsletters. Public archives have a fixed URL. Other archives can be opened only with a
 * reader's personal link.
 */
@Controller
class ArchiveController {

    private static final String OPEN = Archive.OPEN + "/{network}";
    private static final String PERSONAL = Archive.PERSONAL + "/{token}";
    /**
     * The URL path of pictures in a personal archive. The path parameter must not be called "token". The rate limit
     * counts each request with a parameter "token", and one web page may load nine pictures.
     */
    private static final String OF_PICTURES = Archive.PERSONAL + "/{reader}";

    private final ArchiveAccess access;
    private final ArchivePages pages;

    ArchiveController(ArchiveAccess access, ArchivePages pages) {
        this.access = access;
        this.pages = pages;
    }

    @GetMapping({OPEN, PERSONAL})
    String list(@PathVariable Map<String, String> path, Model model) {
        return pages.list(archive(path), model);
    }

    @GetMapping({OPEN + "/{code}", PERSONAL + "/{code}"})
    String issue(@PathVariable Map<String, String> path, Model model) {
        return pages.issue(archive(path), part(path, "code"), model);
    }

    @GetMapping({OPEN + "/{code}/{picture}", OF_PICTURES + "/{code}/{picture}"})
    ResponseEntity<byte[]> picture(@PathVariable Map<String, String> path) {
        return pages.picture(archive(path), part(path, "code"), part(path, "picture"));
    }

    @GetMapping({OPEN + "/atom.xml", PERSONAL + "/atom.xml"})
    ResponseEntity<String> feed(@PathVariable Map<String, String> path) {
        return pages.feed(archive(path));
    }

    private static String part(Map<String, String> path, String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    private Archive archive(Map<String, String> path) {
        var archive = path.containsKey("network")
                ? access.open(part(path, "network"))
                : access.personal(part(path, path.containsKey("token") ? "token" : "reader"));
        return archive.orElseThrow(PageNotFound::new);
    }
}
