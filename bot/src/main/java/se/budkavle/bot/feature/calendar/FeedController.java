package se.budkavle.bot.feature.calendar;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.HEAD;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.calendar.FeedSecret;

/**
 * Serves the calendar feed under its secret link. If the calendar program already has the current version of the feed,
 * responds with status 304.
 */
@Controller
class FeedController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final FeedCalendar page;

    FeedController(FeedCalendar page) {
        this.page = page;
    }

    static String path(FeedSecret secret) {
        return "/calendar/" + secret.text() + ".ics";
    }

    @RequestMapping(
            path = "/calendar/{token:[A-Za-z0-9_-]{22}}.ics",
            method = {GET, HEAD})
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        var calendar = page.of(new FeedSecret(token)).orElseThrow(PageNotFound::new);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag(Fingerprint.of(new String(calendar, StandardCharsets.UTF_8)))
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"budkavle.ics\"")
                .body(calendar);
    }
}
