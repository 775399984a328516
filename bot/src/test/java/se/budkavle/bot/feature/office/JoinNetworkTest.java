package se.budkavle.bot.feature.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

class JoinNetworkTest {

    private static final Map<String, Object> AS_MEMBER = Map.of(
            "network", "hallbarhetsradet", "organisation", "sundsvall", "role", "MEMBER", "faction", "OPPOSITION");

    private final Workplace work = Workplace.fresh();
    private final TestUser newcomer = work.asStranger("Ny <@9001> *ledamot*");

    @Test
    void aRequestToJoinANetworkIsPostedInItsChannelAndMentionsTheCoordinator() {
        assertThat(newcomer.runs("network join", AS_MEMBER).says())
                .contains("Tack!", "Hållbarhetsrådet", "ledamot (opposition)", "Sundsvalls kommun", "#101");
        work.tick();
        var post = posted();
        assertThat(work.says(post))
                .contains("Ny <@9001> *ledamot* vill gå med som ledamot (opposition) för Sundsvalls kommun")
                .contains("[Bekräfta] [Avböj]");
        assertThat(post.post().mentions())
                .containsExactly(work.as("Samordnare miljö").account().id());
    }

    @Test
    void aRequestMadeAtNightIsPostedInTheMorningUnlessTheRequesterSendsItAtOnce() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        var asked = newcomer.runs("network join", AS_MEMBER);
        assertThat(asked.says())
                .contains("Tack!", "utanför arbetstid: inlägget kommer 24 november 2026 08:00", "[Skicka nu]");
        var button = asked.reply().rows().get(0).buttons().get(0).id();
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .press(null, button, List.of(), Map.of())
                        .says())
                .doesNotContain("skickas nu");
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
        assertThat(asked.presses("Skicka nu").says()).contains("skickas nu");
        work.tick();
        assertThat(posted().post().mentions()).hasSize(1);
    }

    @Test
    void aRequestToJoinANetworkThatHasEndedCanOnlyBeDeclined() {
        newcomer.runs("network join", AS_MEMBER);
        work.tick();
        endCouncil();
        var coordinator = work.as("Samordnare miljö");
        assertThat(coordinator.presses(posted(), "Bekräfta").says()).contains("Hållbarhetsrådet har avslutats");
        assertThat(coordinator.presses(posted(), "Avböj").says()).contains("blev inte ledamot");
    }

    @Test
    void aRequestToANetworkThatEndsMeanwhileIsNotPosted() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        newcomer.runs("network join", AS_MEMBER);
        endCouncil();
        work.clock().set(Instant.parse("2026-11-24T07:00:00Z"));
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
    }

    private void endCouncil() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .ended(work.clock().instant()));
    }

    @Test
    void aConfirmedRequesterGetsTheRole() {
        newcomer.runs("network join", AS_MEMBER);
        work.tick();
        assertThat(work.as("Samordnare miljö").presses(posted(), "Bekräfta").says())
                .contains("Ny <@9001> *ledamot* är nu ledamot (opposition) i Hållbarhetsrådet");
        work.tick();
        assertThat(work.says(posted()))
                .contains("✓ Bekräftat av Samordnare miljö")
                .doesNotContain("[");
        assertThat(posted().post().mentions()).isEmpty();
        assertThat(card())
                .contains("Sundsvall: • ledamot (majoritet)", "• ledamot (opposition): Ny <@9001> *ledamot*, från");
        assertThat(work.get(AuditLog.class).newest("directory.%", null, null, 10))
                .extracting(AuditEntry::action)
                .containsExactly("directory.confirm", "directory.join");
    }

    @Test
    void theRequestersOrganisationIsStoredOnlyWhenTheRequestIsConfirmed() {
        newcomer.runs("network join", AS_MEMBER);
        assertThat(organisation()).isNull();
        work.tick();
        work.as("Samordnare miljö").presses(posted(), "Bekräfta");
        assertThat(organisation()).isEqualTo("sundsvall");
    }

    @Test
    void theOrganisationOfADeclinedRequesterIsNotStored() {
        newcomer.runs("network join", AS_MEMBER);
        work.tick();
        work.as("Förvaltare").presses(posted(), "Avböj");
        assertThat(organisation()).isNull();
    }

    private String organisation() {
        return work.get(People.class)
                .findByAccountId(newcomer.account().id())
                .orElseThrow()
                .organisationId();
    }

    @Test
    void aDeclinedRequesterGetsNoRole() {
        newcomer.runs("network join", AS_MEMBER);
        work.tick();
        assertThat(work.as("Förvaltare").presses(posted(), "Avböj").says()).contains("blev inte ledamot");
        work.tick();
        assertThat(work.says(posted())).contains("✕ Avböjt av Förvaltare");
        assertThat(card()).doesNotContain("Ny <@9001> *ledamot*");
    }

    @Test
    void aPersonWithoutTheRightToDecideIsToldWhoCanDecide() {
        newcomer.runs("network join", AS_MEMBER);
        work.tick();
        assertThat(work.as("Samordnare social").presses(posted(), "Bekräfta").says())
                .contains(
                        "Det kan bara samordnaren för Hållbarhetsrådet eller en förvaltare göra. Fråga Samordnare miljö.");
        assertThat(newcomer.presses(posted(), "Bekräfta").says()).contains("Fråga Samordnare miljö");
        assertThat(card()).doesNotContain("Ny <@9001> *ledamot*");
    }

    @Test
    void aSecondPressSaysThatTheRequestIsAlreadyDecided() {
        newcomer.runs("network join", AS_MEMBER);
        work.tick();
        var post = posted();
        work.as("Samordnare miljö").presses(post, "Bekräfta");
        assertThat(work.as("Förvaltare").presses(post, "Avböj").says()).contains("redan avgjord");
        assertThat(card()).contains("Ny <@9001> *ledamot*");
    }

    @Test
    void thePostIsUpdatedLaterIfTheChatIsUnavailable() {
        newcomer.runs("network join", AS_MEMBER);
        work.tick();
        work.as("Samordnare miljö").presses(posted(), "Bekräfta");
        work.chat().failNext(ChatFailure.Kind.LATER);
        work.tick();
        assertThat(work.says(posted())).contains("[Bekräfta]");
        work.clock().forward(Duration.ofMinutes(5));
        work.tick();
        assertThat(work.says(posted())).contains("✓ Bekräftat av Samordnare miljö");
        assertThat(organisation()).isEqualTo("sundsvall");
    }

    @Test
    void requestingTheSameRoleTwiceChangesNothing() {
        newcomer.runs("network join", AS_MEMBER);
        assertThat(newcomer.runs("network join", AS_MEMBER).says())
                .contains("redan en förfrågan till Hållbarhetsrådet");
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
    }

    @Test
    void aPersonWhoAlreadyHasTheRoleIsToldSo() {
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .runs(
                                "network join",
                                Map.of("network", "hallbarhetsradet", "organisation", "timra", "role", "MEMBER"))
                        .says())
                .contains("Du är redan ledamot i Hållbarhetsrådet, från 1 januari 2026");
    }

    @Test
    void twoRequestsFromOneAccountStoreOnePerson() {
        newcomer.runs("network join", AS_MEMBER);
        newcomer.runs("network join", Map.of("network", "socialchefer", "organisation", "timra", "role", "GUEST"));
        assertThat(work.get(People.class).findAllByOrderByName())
                .extracting(Person::name)
                .containsOnlyOnce("Ny <@9001> *ledamot*");
    }

    @Test
    void aRequestToANetworkWithoutAChannelIsNotStored() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().linkedTo(null));
        assertThat(newcomer.runs("network join", AS_MEMBER).says()).contains("har ingen kanal än", "/nätverk utse");
        assertThat(work.get(People.class).findByAccountId(newcomer.account().id()))
                .isEmpty();
    }

    @Test
    void unknownNetworkOrganisationAndRoleAreRefused() {
        assertThat(joining("x", "timra", "MEMBER")).contains("Det finns inget nätverk som heter ”x”");
        assertThat(joining("socialchefer", "Timbro", "MEMBER"))
                .contains("Det finns ingen organisation som heter ”Timbro”", "Menade du Timrå kommun?");
        assertThat(joining("socialchefer", "timra", "ADMINISTRATOR")).contains("Rollen ”ADMINISTRATOR” finns inte här");
    }

    @Test
    void aRequestForAnOrganisationOutsideTheNetworkIsMarked() {
        newcomer.runs("network join", Map.of("network", "socialchefer", "organisation", "region", "role", "MEMBER"));
        work.tick();
        assertThat(work.says(work.chat().postsIn(SmallAssociation.SOCIAL_ROOM).get(0)))
                .contains("Region Västernorrland står inte bland dem som deltar");
    }

    @Test
    void theRequestIsNotPostedIfTheRequesterIsAppointedMeanwhile() {
        newcomer.runs("network join", AS_MEMBER);
        work.as("Samordnare miljö")
                .runs(
                        "network appoint",
                        Map.of("account", newcomer.account(), "role", "MEMBER", "network", "hallbarhetsradet"))
                .confirms();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).isEmpty();
        assertThat(card())
                .contains("Sundsvall: • ledamot (majoritet)", "• ledamot (opposition): Ny <@9001> *ledamot*, från");
    }

    @Test
    void anAppointmentMarksTheRequestForTheRoleAsConfirmedInItsPost() {
        newcomer.runs("network join", AS_MEMBER);
        work.tick();
        work.as("Samordnare miljö")
                .runs(
                        "network appoint",
                        Map.of("account", newcomer.account(), "role", "MEMBER", "network", "hallbarhetsradet"))
                .confirms();
        work.tick();
        assertThat(work.says(posted())).contains("✓ Bekräftat av Samordnare miljö");
        assertThat(organisation()).isEqualTo("sundsvall");
    }

    private se.budkavle.bot.testing.RememberingChat.Posted posted() {
        var posts = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
        assertThat(posts).hasSize(1);
        return posts.get(0);
    }

    private String joining(String network, String organisation, String role) {
        return newcomer.runs("network join", Map.of("network", network, "organisation", organisation, "role", role))
                .says();
    }

    private String card() {
        return work.asStranger("Åskådare")
                .runs("network show", Map.of("network", "hallbarhetsradet"))
                .says();
    }
}
