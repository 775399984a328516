package se.budkavle.bot.feature.newsletter;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The archives that anyone may read, at addresses that stay. */
@Controller
@RequestMapping(ArchiveAccess.OPEN + "/{network}")
class OpenArchiveController {

    private final ArchiveAccess access;
    private final ArchivePages pages;

    OpenArchiveController(ArchiveAccess access, ArchivePages pages) {
        this.access = access;
        this.pages = pages;
    }

    @GetMapping
    String list(@PathVariable String network, Model model) {
        return pages.list(archive(network), model);
    }

    @GetMapping("/{code}")
    String issue(@PathVariable String network, @PathVariable String code, Model model) {
        return pages.issue(archive(network), code, model);
    }

    @GetMapping("/{code}/{picture}")
    ResponseEntity<byte[]> picture(@PathVariable String network, @PathVariable String code, @PathVariable String picture) {
        return pages.picture(archive(network), code, picture);
    }

    @GetMapping("/atom.xml")
    ResponseEntity<String> feed(@PathVariable String network) {
        return pages.feed(archive(network));
    }

    private Archive archive(String network) {
        return access.open(network).orElseThrow(ArchivePages::missing);
    }
}
