package se.budkavle.bot.feature.newsletter;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The archives by a reader's own link. */
@Controller
@RequestMapping(ArchiveAccess.PERSONAL)
class PersonalArchiveController {

    private final ArchiveAccess access;
    private final ArchivePages pages;

    PersonalArchiveController(ArchiveAccess access, ArchivePages pages) {
        this.access = access;
        this.pages = pages;
    }

    @GetMapping("/{token}")
    String list(@PathVariable String token, Model model) {
        return pages.list(archive(token), model);
    }

    @GetMapping("/{token}/{code}")
    String issue(@PathVariable String token, @PathVariable String code, Model model) {
        return pages.issue(archive(token), code, model);
    }

    /** Not limited as a page is: one page may show ten of them. */
    @GetMapping("/{reader}/{code}/{picture}")
    ResponseEntity<byte[]> picture(@PathVariable String reader, @PathVariable String code, @PathVariable String picture) {
        return pages.picture(archive(reader), code, picture);
    }

    @GetMapping("/{token}/atom.xml")
    ResponseEntity<String> feed(@PathVariable String token) {
        return pages.feed(archive(token));
    }

    private Archive archive(String token) {
        return access.personal(token).orElseThrow(ArchivePages::missing);
    }
}
