package se.budkavle.bot.feature.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryQueue;
import se.budkavle.storage.directory.Networks;

class LinkChannelTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");

    @Test
    void linkingANetworkToAChannelIsStoredAndAuditedAndASecondTimeIsReportedAsAlreadyDone() {
        work.chat().open("200", "ny-kanal");
        assertThat(link(administrator, "socialchefer", "200")).contains("Socialchefsnätverket får sina inlägg i #200");
        assertThat(work.get(Networks.class).findByChannelId("200").orElseThrow().id())
                .isEqualTo("socialchefer");
        assertThat(work.get(AuditLog.class)
                        .newest(null, null, "socialchefer", 1)
                        .get(0)
                        .action())
                .isEqualTo("directory.link");
        assertThat(link(administrator, "socialchefer", "200")).contains("redan kopplat");
    }

    @Test
    void aChannelCanBelongToOnlyOneNetwork() {
        assertThat(link(administrator, "socialchefer", SmallAssociation.COUNCIL_ROOM))
                .contains("#101 hör redan till Hållbarhetsrådet");
        assertThat(work.get(Networks.class)
                        .findById("socialchefer")
                        .orElseThrow()
                        .channelId())
                .isEqualTo(SmallAssociation.SOCIAL_ROOM);
    }

    @Test
    void theChannelOfAnEndedNetworkCanBeLinkedToAnotherNetwork() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(link(administrator, "socialchefer", SmallAssociation.COUNCIL_ROOM))
                .contains("Socialchefsnätverket får sina inlägg i #101");
        assertThat(networks.findByChannelId(SmallAssociation.COUNCIL_ROOM)
                        .orElseThrow()
                        .id())
                .isEqualTo("socialchefer");
    }

    @Test
    void theNetworksWaitingMessagesAreSentToTheNewChannelExceptOneBeingSent() {
        work.chat().open("200", "ny-kanal");
        var own = waiting("own", SmallAssociation.COUNCIL_ROOM);
        var others = waiting("others", SmallAssociation.SOCIAL_ROOM);
        var aboutAnother = work.get(Deliveries.class)
                .save(waiting("another", SmallAssociation.COUNCIL_ROOM).about("socialchefer"));
        var beingSent = waiting("sending", SmallAssociation.COUNCIL_ROOM);
        var now = work.clock().instant();
        work.get(DeliveryQueue.class).claim(beingSent.id(), "instance", now.plusSeconds(60), now);
        link(administrator, "hallbarhetsradet", "200");
        assertThat(stored(own).addressee()).isEqualTo(Addressee.channel("200"));
        assertThat(List.of(stored(aboutAnother), stored(beingSent)))
                .extracting(Delivery::addressee)
                .containsOnly(Addressee.channel(SmallAssociation.COUNCIL_ROOM));
        assertThat(stored(others).addressee()).isEqualTo(Addressee.channel(SmallAssociation.SOCIAL_ROOM));
    }

    @Test
    void aFailedPostIsResentInTheNewChannelEvenIfAnotherNetworkTookTheOldChannel() {
        work.chat().open("200", "ny-kanal");
        var failed = waiting("failed", SmallAssociation.COUNCIL_ROOM);
        assertThat(
                        work.get(JdbcTemplate.class)
                                .update(
                                        "update delivery set state = 'FAILED', reason = 'delivery.refused', finished_at = created_at"))
                .isEqualTo(1);
        link(administrator, "hallbarhetsradet", "200");
        link(administrator, "socialchefer", SmallAssociation.COUNCIL_ROOM);
        administrator
                .press(null, "outbox:change:AGAIN:" + failed.id(), List.of(), Map.of())
                .confirms();
        assertThat(stored(failed).addressee()).isEqualTo(Addressee.channel("200"));
    }

    @Test
    void failedPostsOfAnEndedNetworkAreNotResentInAChannelThatAnotherNetworkHasTakenOver() {
        var networks = work.get(Networks.class);
        var failed = waiting("failed", SmallAssociation.COUNCIL_ROOM);
        work.get(JdbcTemplate.class)
                .update("update delivery set state = 'FAILED', reason = 'delivery.refused', finished_at = created_at");
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .ended(work.clock().instant()));
        link(administrator, "socialchefer", SmallAssociation.COUNCIL_ROOM);
        assertThat(stored(failed).networkId()).isEqualTo("hallbarhetsradet");
        assertThat(administrator
                        .press(null, "outbox:change:AGAIN:" + failed.id(), List.of(), Map.of())
                        .confirms()
                        .says())
                .contains("Hållbarhetsrådet har avslutats");
        assertThat(stored(failed).state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void messagesQueuedBeforeTheNetworkHadAChannelAreSentToTheChannel() {
        work.chat().open("200", "ny-kanal");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().linkedTo(null));
        var own = work.get(Deliveries.class).save(waiting("own", null).about("hallbarhetsradet"));
        var others = work.get(Deliveries.class).save(waiting("others", null).about("socialchefer"));
        link(administrator, "hallbarhetsradet", "200");
        assertThat(stored(own).addressee()).isEqualTo(Addressee.channel("200"));
        assertThat(stored(others).addressee()).isNull();
    }

    @Test
    void messagesOfAnEndedNetworkAreNotSentToAChannelThatAnotherNetworkHasTakenOver() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .ended(work.clock().instant()));
        var endedOnes = waiting("ended", SmallAssociation.COUNCIL_ROOM);
        var own = waiting("own", SmallAssociation.SOCIAL_ROOM);
        var othersMatter = work.get(Deliveries.class)
                .save(waiting("other", SmallAssociation.COUNCIL_ROOM).about("socialchefer"));
        link(administrator, "socialchefer", SmallAssociation.COUNCIL_ROOM);
        assertThat(stored(othersMatter).state()).isEqualTo(Delivery.State.WAITING);
        assertThat(stored(endedOnes).state()).isEqualTo(Delivery.State.SKIPPED);
        assertThat(stored(own).addressee()).isEqualTo(Addressee.channel(SmallAssociation.COUNCIL_ROOM));
        assertThat(stored(own).state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void aChannelInWhichTheBotCannotWriteIsRefused() {
        assertThat(link(administrator, "socialchefer", "999")).contains("Jag kan inte skriva i #999");
    }

    @Test
    void linkingAnUnknownNetworkIsRefusedWithASimilarName() {
        assertThat(link(administrator, "socialch", "100")).contains("Menade du Socialchefsnätverket?");
    }

    @Test
    void onlyAdministratorsCanLinkChannels() {
        assertThat(link(work.as("Samordnare social"), "socialchefer", "100"))
                .contains("Det kan bara en förvaltare göra");
        assertThat(link(work.asStranger("Ny"), "socialchefer", "100")).contains("Fråga Förvaltare");
    }

    private Delivery waiting(String key, String channelId) {
        var now = work.clock().instant();
        return work.get(Deliveries.class)
                .save(Delivery.of(key, "directory.request", key, channelId, now.plus(Duration.ofDays(3)), now));
    }

    private Delivery stored(Delivery delivery) {
        return work.get(Deliveries.class).findById(delivery.id()).orElseThrow();
    }

    private static String link(TestUser by, String network, String channel) {
        return by.runs("network link", Map.of("network", network, "channel", channel))
                .says();
    }
}
