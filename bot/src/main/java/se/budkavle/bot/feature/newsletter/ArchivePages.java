package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.budkavle.bot.view.contact.SignUpAvailability;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.newsletter.PictureContents;
import se.budkavle.storage.newsletter.Pictures;

/** Renders the web pages of public and personal newsletter archives. */
@Component
class ArchivePages {

    /**
     * The maximum number of newsletter issues in an archive's list. A network needs many years to send so many
     * newsletter issues.
     */
    private static final int MOST = 100;

    private static final Pattern CODE = Pattern.compile("(\\d{4})-(\\d{1,6})");
    private static final int MOST_IN_FEED = 20;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=utf-8");
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Issues issues;
    private final Pictures pictures;
    private final PictureContents contents;
    private final SignUpAvailability signUps;
    private final IssueTextRenderer text;
    private final AtomFeed feed;
    private final Association association;
    private final Clock clock;

    ArchivePages(
            Issues issues,
            Pictures pictures,
            PictureContents contents,
            SignUpAvailability signUps,
            IssueTextRenderer text,
            AtomFeed feed,
            Association association,
            Clock clock) {
        this.issues = issues;
        this.pictures = pictures;
        this.contents = contents;
        this.signUps = signUps;
        this.text = text;
        this.feed = feed;
        this.association = association;
        this.clock = clock;
    }

    /** A row in an archive's list of newsletter issues: the URL path, the subject and the sending day of one issue. */
    record Line(String path, String subject, LocalDate day) {}

    String list(Archive archive, Model model) {
        model.addAttribute("archive", archive);
        model.addAttribute("signUp", archive.reader() == null && signUps.isOpen(archive.network()));
        model.addAttribute(
                "lines",
                issues.goneOutIn(archive.network().id(), MOST).stream()
                        .map(issue -> new Line(archive.path(issue), issue.subject(), day(issue)))
                        .toList());
        return "feature/newsletter/archive";
    }

    String issue(Archive archive, String code, Model model) {
        var issue = goneOut(archive, code);
        return issue(archive, issue, archive.path(issue), null, model);
    }

    /**
     * Renders the preview web page of a newsletter issue that has not been sent.
     *
     * @param path the URL path of the web page
     * @param until the time at which the link to the web page expires
     */
    String preview(Archive archive, Issue issue, String path, Instant until, Model model) {
        return issue(archive, issue, path, until, model);
    }

    private String issue(Archive archive, Issue issue, String path, @Nullable Instant until, Model model) {
        model.addAttribute("archive", archive);
        model.addAttribute("subject", issue.subject());
        model.addAttribute("day", day(issue));
        model.addAttribute("language", association.locale().getLanguage());
        model.addAttribute("html", text.markdown(issue).html(name -> path + "/" + name));
        model.addAttribute("until", until);
        return "feature/newsletter/issue";
    }

    ResponseEntity<byte[]> picture(Archive archive, String code, String name) {
        return picture(goneOut(archive, code), name, fresh(archive));
    }

    ResponseEntity<byte[]> picture(Issue issue, String name, CacheControl fresh) {
        var picture = pictures.findByIssueIdAndName(issue.id(), name).orElseThrow(PageNotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(fresh)
                .eTag(picture.digest())
                .body(contents.bytesOf(picture));
    }

    ResponseEntity<String> feed(Archive archive) {
        var latest = issues.goneOutIn(archive.network().id(), MOST_IN_FEED);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(fresh(archive))
                .body(feed.of(archive, latest));
    }

    private Issue goneOut(Archive archive, String code) {
        var numbers = CODE.matcher(code);
        if (!numbers.matches()) {
            throw new PageNotFound();
        }
        return issues.findByYearAndNumber(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                .filter(issue -> issue.networkIds().contains(archive.network().id()))
                .filter(issue -> issues.hasReaders(issue.id()))
                .orElseThrow(PageNotFound::new);
    }

    /**
     * Returns the day on which the newsletter issue was sent or is scheduled. Returns today if the issue is a draft.
     */
    private LocalDate day(Issue issue) {
        var at = Stream.of(issue.sentAt(), issue.sendAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(clock::instant);
        return LocalDate.ofInstant(at, association.zone());
    }

    private static CacheControl fresh(Archive archive) {
        var fresh = CacheControl.maxAge(FRESH);
        return archive.reader() == null ? fresh.cachePublic() : fresh.cachePrivate();
    }
}
