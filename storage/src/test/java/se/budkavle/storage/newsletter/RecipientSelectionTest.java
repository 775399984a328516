package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.newsletter.RecipientSelection.LeftOut;
import se.budkavle.storage.newsletter.RecipientSelectionData.Channel;
import se.budkavle.storage.newsletter.RecipientSelectionData.RegisterEntry;
import se.budkavle.storage.newsletter.RecipientSelectionData.Subscriber;
import se.budkavle.storage.newsletter.Subscription.Way;

class RecipientSelectionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String KIM = "kim@example.org";

    private final List<Channel> channels =
            new ArrayList<>(List.of(new Channel("energy", "Energi", "101"), new Channel("climate", "Klimat", "102")));
    private final List<Subscriber> asked = new ArrayList<>();
    private final List<RegisterEntry> listed = new ArrayList<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final List<OptOut> optOuts = new ArrayList<>();

    @Test
    void eachNetworksChannelGetsOneCopy() {
        assertThat(readers().copies())
                .extracting(RecipientSelection.Copy::to)
                .containsExactly(Addressee.channel("101"), Addressee.channel("102"));
        assertThat(readers().copies())
                .extracting(RecipientSelection.Copy::reasons)
                .containsExactly(List.of("channel:energy"), List.of("channel:climate"));
    }

    @Test
    void aNetworkWithoutAChannelIsCountedAsOmitted() {
        channels.set(1, new Channel("climate", "Klimat", null));
        assertThat(readers().copies()).hasSize(1);
        assertThat(readers().leftOut(LeftOut.NO_CHANNEL)).isEqualTo(1);
    }

    @Test
    void twoNetworksThatShareAChannelGetOneCopyInThatChannel() {
        channels.set(1, new Channel("climate", "Klimat", "101"));
        assertThat(readers().copies())
                .extracting(RecipientSelection.Copy::reasons)
                .containsExactly(List.of("channel:energy", "channel:climate"));
    }

    @Test
    void aSubscriberGetsOnePrivateCopy() {
        asks("kim", "energy", Way.PRIVATE, 0);
        asks("kim", "climate", Way.PRIVATE, 1);
        assertThat(toPeople())
                .containsExactly(new RecipientSelection.Copy(
                        Addressee.person("kim"), "Namn kim", "kim", null, List.of("asked:energy", "asked:climate")));
    }

    @Test
    void theLatestChosenDeliveryMethodIsUsed() {
        addresses.put("kim", KIM);
        asks("kim", "energy", Way.MAIL, 0);
        asks("kim", "climate", Way.PRIVATE, 1);
        assertThat(toPeople()).extracting(RecipientSelection.Copy::to).containsExactly(Addressee.person("kim"));
        asks("kim", "energy", Way.MAIL, 2);
        assertThat(toPeople()).extracting(RecipientSelection.Copy::to).containsExactly(Addressee.mail(KIM));
    }

    @Test
    void aChosenDeliveryMethodThatCannotBeUsedIsReplacedByAnother() {
        asks("kim", "energy", Way.PRIVATE, 0);
        asks("kim", "climate", Way.MAIL, 1);
        assertThat(toPeople()).extracting(RecipientSelection.Copy::to).containsExactly(Addressee.person("kim"));
    }

    @Test
    void aSubscriberByEmailWithoutAConfirmedAddressIsCountedAsOmitted() {
        asks("kim", "energy", Way.MAIL, 0);
        assertThat(toPeople()).isEmpty();
        assertThat(readers().leftOut()).containsExactly(Map.entry(LeftOut.NO_ADDRESS, 1));
    }

    @Test
    void aSubscriberWithoutAChatAccountIsCountedAsOmitted() {
        asked.add(new Subscriber("kim", "Kim", "energy", Way.PRIVATE, NOW, false, true));
        assertThat(readers().leftOut()).containsExactly(Map.entry(LeftOut.NO_ACCOUNT, 1));
    }

    @Test
    void aSubscriberWhoMayNotReadTheNetworkGetsNoCopy() {
        asked.add(new Subscriber("kim", "Kim", "energy", Way.PRIVATE, NOW, true, false));
        assertThat(readers().leftOut()).containsExactly(Map.entry(LeftOut.MAY_NOT_READ, 1));
        asks("kim", "climate", Way.PRIVATE, 1);
        assertThat(toPeople()).extracting(RecipientSelection.Copy::reasons).containsExactly(List.of("asked:climate"));
        assertThat(readers().leftOut()).isEmpty();
    }

    @Test
    void aContactInSeveralRegistersGetsOneCopy() {
        lists("c1", KIM, "climate");
        lists("c2", "Kim@Example.org", "energy");
        assertThat(toPeople())
                .containsExactly(new RecipientSelection.Copy(
                        Addressee.mail(KIM), "Kontakt c1", null, "c1", List.of("list:energy", "list:climate")));
    }

    @Test
    void aPersonAndAContactWithTheSameAddressGetOneCopy() {
        addresses.put("kim", KIM);
        lists("c1", "KIM@example.org", "climate");
        asks("kim", "energy", Way.PRIVATE, 0);
        assertThat(toPeople())
                .containsExactly(new RecipientSelection.Copy(
                        Addressee.person("kim"), "Namn kim", "kim", "c1", List.of("asked:energy", "list:climate")));
    }

    @Test
    void aPersonWithoutADeliveryChoiceGetsTheCopyForTheirContactEntry() {
        addresses.put("kim", KIM);
        lists("c1", KIM, "energy");
        assertThat(toPeople())
                .containsExactly(new RecipientSelection.Copy(
                        Addressee.mail(KIM), "Kontakt c1", "kim", "c1", List.of("list:energy")));
    }

    @Test
    void anOptOutFromANetworkOverridesSubscriptionAndRegister() {
        addresses.put("kim", KIM);
        asks("kim", "energy", Way.PRIVATE, 0);
        lists("c1", KIM, "energy");
        optOuts.add(OptOut.of("person:kim", "energy", OptOut.Through.CHAT, NOW));
        assertThat(toPeople()).isEmpty();
        assertThat(readers().leftOut()).containsExactly(Map.entry(LeftOut.ENDED, 1));
    }

    @Test
    void anOptOutFromOneNetworkKeepsTheCopyOfAnother() {
        asks("kim", "energy", Way.PRIVATE, 0);
        asks("kim", "climate", Way.PRIVATE, 0);
        optOuts.add(OptOut.of("person:kim", "energy", OptOut.Through.CHAT, NOW));
        assertThat(toPeople()).extracting(RecipientSelection.Copy::reasons).containsExactly(List.of("asked:climate"));
        assertThat(readers().leftOut()).isEmpty();
    }

    @Test
    void anOptOutFromAllNetworksOverridesEverySubscriptionAndRegister() {
        addresses.put("kim", KIM);
        asks("kim", "energy", Way.MAIL, 0);
        lists("c1", KIM, "climate");
        optOuts.add(OptOut.of(OptOutKeys.address(KIM).keys().get(0), null, OptOut.Through.LINK, NOW));
        assertThat(toPeople()).isEmpty();
        optOuts.set(0, optOuts.get(0).takenBack(NOW));
        assertThat(toPeople()).hasSize(1);
    }

    @Test
    void anOptOutStillAppliesWhenAnErasedAddressIsImportedAgain() {
        optOuts.add(OptOut.of(OptOutKeys.address(KIM).keys().get(0), "energy", OptOut.Through.LINK, NOW));
        lists("imported-again", "Kim@example.org", "energy");
        assertThat(toPeople()).isEmpty();
    }

    @Test
    void theOrderOfCopiesDoesNotDependOnTheOrderOfTheSources() {
        lists("c1", "b@example.org", "energy");
        lists("c2", "a@example.org", "energy");
        asks("kim", "energy", Way.PRIVATE, 0);
        asks("alex", "energy", Way.PRIVATE, 0);
        var once = readers();
        Collections.reverse(listed);
        Collections.reverse(asked);
        assertThat(readers()).isEqualTo(once);
        assertThat(toPeople())
                .extracting(copy -> copy.to().id())
                .containsExactly("alex", "kim", "b@example.org", "a@example.org");
    }

    @Test
    void aForecastStoresTheNumberOfCopiesForEachDeliveryMethod() {
        addresses.put("kim", KIM);
        asks("kim", "energy", Way.PRIVATE, 0);
        lists("c1", "alex@example.org", "energy");
        asks("robin", "energy", Way.MAIL, 0);
        assertThat(CopyForecast.of("issue", readers(), NOW)).isEqualTo(new CopyForecast("issue", 2, 1, 1, 1, NOW, 0));
        assertThat(CopyForecast.of("issue", readers(), NOW).copies()).isEqualTo(4);
    }

    @Test
    void theSelectionTimeGrowsLinearlyWithTheNumberOfContacts() {
        var few = timeOf(10_000);
        var many = timeOf(100_000);
        assertThat(many)
                .as("ten times as many may take ten times as long, plus time for memory")
                .isLessThan(few.multipliedBy(40).plusMillis(500));
    }

    private Duration timeOf(int count) {
        listed.clear();
        IntStream.range(0, count)
                .forEach(i -> lists("c" + i, "reader" + i + "@example.org", i % 2 == 0 ? "energy" : "climate"));
        IntStream.range(0, count / 10)
                .forEach(i -> optOuts.add(OptOut.of(
                        OptOutKeys.address("reader" + i * 10 + "@example.org")
                                .keys()
                                .get(0),
                        "energy",
                        OptOut.Through.LINK,
                        NOW)));
        long start = System.nanoTime();
        assertThat(toPeople()).hasSize(count - count / 10);
        var took = Duration.ofNanos(System.nanoTime() - start);
        optOuts.clear();
        return took;
    }

    private void asks(String person, String network, Way way, int later) {
        asked.removeIf(one -> one.personId().equals(person) && one.networkId().equals(network));
        asked.add(new Subscriber(person, "Namn " + person, network, way, NOW.plusSeconds(later), true, true));
    }

    private void lists(String contact, String address, String network) {
        listed.add(new RegisterEntry(contact, "Kontakt " + contact, address, network));
    }

    private RecipientSelection readers() {
        return RecipientSelection.of(new RecipientSelectionData(channels, asked, listed, addresses, optOuts));
    }

    private List<RecipientSelection.Copy> toPeople() {
        return readers().copies().stream()
                .filter(copy -> copy.to().kind() != Addressee.Kind.CHANNEL)
                .toList();
    }
}
