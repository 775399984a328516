package se.budkavle.bot.feature.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.web.RunningWeb.header;
import static se.budkavle.bot.web.RunningWeb.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.calendar.Feed;
import se.budkavle.storage.calendar.FeedSecret;
import se.budkavle.storage.calendar.Feeds;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/** Tests calendar feeds over HTTP, as calendar programs request them. */
class FeedTest {

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final FeedSecret secret = FeedSecret.next();
    private Meeting meeting;

    @BeforeEach
    void planAMeeting() {
        var start = work.clock().instant().plus(Duration.ofDays(10));
        meeting = work.get(Meetings.class)
                .save(Calendars.meeting(
                        "Sammanträde",
                        start,
                        start.plusSeconds(3600),
                        work.clock().instant()));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void aFeedIsACalendarThatClientsMayCache() {
        feed(person("Ledamot Timrå, majoritet"), null);
        var answer = get(path());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(header(answer, "Cache-Control")).contains("private", "max-age=300");
        assertThat(text(answer))
                .startsWith("BEGIN:VCALENDAR")
                .contains("UID:" + meeting.id(), "SUMMARY:Hållbarhetsrådet – Sammanträde");
    }

    @Test
    void anUnchangedFeedIsNotSentAgainToTheSameClient() {
        feed(person("Ledamot Timrå, majoritet"), null);
        var tag = header(get(path()), "ETag");
        assertThat(get(path(), "If-None-Match", "\"other\", W/" + tag).statusCode())
                .isEqualTo(304);
        work.clock().forward(Duration.ofMinutes(5));
        assertThat(get(path(), "If-None-Match", tag).statusCode()).isEqualTo(304);
        work.get(Meetings.class).save(meeting.cancelled("Få kan", work.clock().instant()));
        var changed = get(path(), "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(text(changed)).contains("STATUS:CANCELLED", "SEQUENCE:1");
    }

    @Test
    void aSuccessfulDownloadIsRecordedAtMostOnceADay() {
        var feed = feed(person("Ledamot Timrå, majoritet"), null);
        assertThat(readAt(feed)).isNull();
        get(path());
        var first = readAt(feed);
        assertThat(first).isEqualTo(work.clock().instant());
        work.clock().forward(Duration.ofHours(2));
        get(path());
        assertThat(readAt(feed)).isEqualTo(first);
        work.clock().forward(Duration.ofHours(22));
        get(path());
        assertThat(readAt(feed)).isEqualTo(first.plus(Duration.ofHours(24)));
        var revoked = work.get(Feeds.class)
                .save(work.get(Feeds.class)
                        .findById(feed.id())
                        .orElseThrow()
                        .revoked(work.clock().instant()));
        work.clock().forward(Duration.ofDays(2));
        get(path());
        assertThat(readAt(revoked)).isEqualTo(first.plus(Duration.ofHours(24)));
    }

    private Instant readAt(Feed feed) {
        return work.get(Feeds.class).findById(feed.id()).orElseThrow().readAt();
    }

    @Test
    void aHeadRequestGetsAResponseWithoutABody() {
        feed(person("Ledamot Timrå, majoritet"), null);
        var whole = get(path());
        var head = web.send("HEAD", path(), null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(header(whole, "ETag"));
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(whole.body().length));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void unknownRevokedAndMisspelledFeedAddressesGetTheSameResponse() {
        var feeds = work.get(Feeds.class);
        var feed = feed(person("Ledamot Timrå, majoritet"), null);
        assertThat(get(path()).statusCode()).isEqualTo(200);
        feeds.save(feed.revoked(work.clock().instant()));
        var revoked = get(path());
        assertThat(revoked.statusCode()).isEqualTo(404);
        for (var other : new String[] {
            path(FeedSecret.next()),
            "/calendar/short.ics",
            "/calendar/",
            "/",
            path() + "/..",
            "/calendar/" + secret.text()
        }) {
            var answer = get(other);
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(revoked.body());
        }
        assertThat(get("/calendar/%2e%2e%2f%2e%2e%2fetc%2fpasswd.ics").statusCode())
                .isEqualTo(400);
    }

    @Test
    void requestsThatWouldChangeSomethingAreRefused() {
        feed(person("Ledamot Timrå, majoritet"), null);
        for (var method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"}) {
            var answer = web.send(method, path(), null);
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(header(answer, "Allow")).contains("GET", "HEAD");
        }
    }

    @Test
    void aClientWithTooManyRequestsIsToldWhenToTryAgain() {
        feed(person("Ledamot Timrå, majoritet"), null);
        for (int time = 0; time < 60; time++) {
            assertThat(get(path()).statusCode()).isEqualTo(200);
        }
        var refused = get(path());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("3600");
        work.clock().forward(Duration.ofHours(1));
        assertThat(get(path()).statusCode()).isEqualTo(200);
    }

    @Test
    void aClientThatGuessesManySecretsIsBlockedWithoutBlockingOthers() {
        int most = 30;
        try (var strict = RunningWeb.of(work, most)) {
            for (int time = 0; time < most; time++) {
                assertThat(strict.get(path(FeedSecret.next()), "X-Forwarded-For", "198.51.100.7")
                                .statusCode())
                        .isEqualTo(404);
            }
            assertThat(strict.get(path(), "X-Forwarded-For", "203.0.113.1, 198.51.100.7")
                            .statusCode())
                    .isEqualTo(429);
            feed(person("Ledamot Timrå, majoritet"), null);
            assertThat(strict.get(path(), "X-Forwarded-For", "198.51.100.8").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aFeedShowsOnlyMeetingsThatItsOwnerMayReadNow() {
        feed(person("Socialchef Timrå"), null);
        assertThat(text(get(path()))).contains("BEGIN:VCALENDAR").doesNotContain(meeting.id());
    }

    @Test
    void aNetworksFeedStopsWhenItsOwnersRoleEnds() {
        var owner = person("Ledamot Timrå, opposition");
        feed(owner, "hallbarhetsradet");
        assertThat(text(get(path()))).contains(meeting.id(), "X-WR-CALNAME:Hållbarhetsrådet");
        var memberships = work.get(Memberships.class);
        var today = work.get(Association.class).today(work.clock());
        memberships.activeOf(owner.id(), today).forEach(one -> memberships.save(one.released(today)));
        assertThat(get(path()).statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedKeepsOnlyThePastMeetingsOfANetworkThatHasEnded() {
        feed(person("Ledamot Timrå, opposition"), null);
        var networks = work.get(Networks.class);
        var council = networks.findById("hallbarhetsradet").orElseThrow();
        var ended = networks.save(council.ended(meeting.startsAt().minusSeconds(1)));
        assertThat(text(get(path()))).contains("BEGIN:VCALENDAR").doesNotContain(meeting.id());
        networks.save(ended.become(council).ended(meeting.startsAt().plusSeconds(1)));
        assertThat(text(get(path()))).contains(meeting.id());
    }

    @Test
    void theFeedOfAYearContainsWholeDaysAndProposedMeetings() {
        var owner = person("Socialchef Timrå");
        year(owner, null, "hallbarhetsradet");
        var calendar = text(get(path()));
        assertThat(calendar)
                .contains(
                        "X-WR-CALNAME:Årshjul · Hållbarhetsrådet",
                        "UID:" + meeting.id() + "-meeting@budkavle",
                        "SUMMARY:Sammanträde",
                        "DTSTART;VALUE=DATE:20261203",
                        "DTEND;VALUE=DATE:20261204",
                        "TRANSP:TRANSPARENT",
                        "STATUS:CONFIRMED")
                .doesNotContain("VALARM", "DTSTART;TZID");
        assertThat(text(get(path()))).as("equal bytes").isEqualTo(calendar);
    }

    @Test
    void theFeedOfAYearShowsOnlyWhatItsOwnerMayRead() {
        year(person("Socialchef Timrå"), null, "hallbarhetsradet");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        assertThat(get(path()).statusCode()).isEqualTo(404);
    }

    @Test
    void theAssociationsYearLeavesOutClosedNetworks() {
        year(person("Socialchef Timrå"), null, null);
        assertThat(text(get(path()))).contains(meeting.id());
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        assertThat(text(get(path()))).doesNotContain(meeting.id());
    }

    @Test
    void theYearOfAnAreaIsAvailableAsAFeed() {
        year(person("Socialchef Timrå"), "social", null);
        assertThat(text(get(path())))
                .contains("X-WR-CALNAME:Årshjul · Social omsorg\\, vård och stöd")
                .doesNotContain(meeting.id());
    }

    @Test
    void theLinkToAYearCanBeListedAndRevokedLikeOtherLinks() {
        var chief = work.as("Socialchef Timrå");
        var said = chief.runs("calendar year", Map.of("network", "hallbarhetsradet"))
                .says();
        assertThat(said).contains("Årshjul · Hållbarhetsrådet");
        var link = Pattern.compile("/calendar/[\\w-]{22}\\.ics").matcher(said);
        assertThat(link.find()).isTrue();
        assertThat(text(get(link.group()))).contains(meeting.id());
        var list = chief.runs("calendar list");
        assertThat(list.says()).contains("Årshjul · Hållbarhetsrådet");
        list.presses("Stäng av 1");
        assertThat(get(link.group()).statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonOutsideAClosedNetworkCannotGetItsYear() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
        work.as("Socialchef Timrå").runs("calendar year", Map.of("network", "hallbarhetsradet"));
        assertThat(work.get(Feeds.class).workingOf(person("Socialchef Timrå").id()))
                .isEmpty();
    }

    private void year(Person owner, String areaId, String networkId) {
        work.get(Feeds.class)
                .save(Feed.ofYear(
                        secret, owner.id(), areaId, networkId, work.clock().instant()));
    }

    @Test
    void onlyADigestOfTheFeedsSecretIsStored() {
        var feed = feed(person("Ledamot Timrå, majoritet"), null);
        assertThat(feed.toString()).doesNotContain(secret.text());
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(secret.text()).hasSize(22);
        assertThat(feed.secretHash()).hasSize(64);
    }

    private Feed feed(Person owner, String networkId) {
        return work.get(Feeds.class)
                .save(Feed.of(secret, owner.id(), networkId, work.clock().instant()));
    }

    private Person person(String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String path() {
        return path(secret);
    }

    private static String path(FeedSecret any) {
        return "/calendar/" + any.text() + ".ics";
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        return web.get(path, headers);
    }
}
