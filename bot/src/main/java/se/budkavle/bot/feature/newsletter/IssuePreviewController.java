package se.budkavle.bot.feature.newsletter;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.directory.People;

/** Serves the web page that previews an unsent newsletter issue to its writers. */
@Controller
@RequestMapping(IssuePageLinks.PATH)
class IssuePreviewController {

    private final IssuePageLinks links;
    private final ArchivePages pages;
    private final ArchiveAccess archives;
    private final People people;

    IssuePreviewController(IssuePageLinks links, ArchivePages pages, ArchiveAccess archives, People people) {
        this.links = links;
        this.pages = pages;
        this.archives = archives;
        this.people = people;
    }

    @GetMapping("/{token}")
    String issue(@PathVariable String token, Model model) {
        var shown = read(token);
        var writer = people.findById(shown.personId()).orElseThrow(PageNotFound::new);
        var archive = archives.inChat(shown.network(), writer.id()).orElseThrow(PageNotFound::new);
        return pages.preview(
                new Archive(archive.network(), archive.path(), ReaderNameMask.name(writer.name())),
                shown.issue(),
                IssuePageLinks.PATH + "/" + token,
                shown.until(),
                model);
    }

    /**
     * Returns a picture of the newsletter issue. The path parameter is not named "token", because the rate limiter
     * counts every request with a parameter of this name. One web page may load many pictures, which would use up the
     * limit too soon.
     */
    @GetMapping("/{writer}/{picture}")
    ResponseEntity<byte[]> picture(@PathVariable String writer, @PathVariable String picture) {
        return pages.picture(read(writer).issue(), picture, CacheControl.noStore());
    }

    private IssuePageLinks.Shown read(String token) {
        return links.read(token).orElseThrow(PageNotFound::new);
    }
}
