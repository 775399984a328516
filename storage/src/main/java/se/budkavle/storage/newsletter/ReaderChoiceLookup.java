package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/**
 * Finds the newsletters that a person receives, and why. Also finds the newsletters that the person has opted out of.
 */
@Component
public class ReaderChoiceLookup {

    private final Subscriptions subscriptions;
    private final OptOuts optOuts;
    private final OwnAddresses addresses;
    private final Contacts contacts;
    private final ContactListings listings;

    ReaderChoiceLookup(
            Subscriptions subscriptions,
            OptOuts optOuts,
            OwnAddresses addresses,
            Contacts contacts,
            ContactListings listings) {
        this.subscriptions = subscriptions;
        this.optOuts = optOuts;
        this.addresses = addresses;
        this.contacts = contacts;
        this.listings = listings;
    }

    /**
     * Returns the person's choices, at most one for each network. Includes each network whose newsletter the person
     * subscribes to, has opted out of, or receives through a mailing list.
     */
    public List<ReaderChoice> of(String personId) {
        var known = known(personId);
        var networks = new TreeSet<String>();
        known.asked.forEach(one -> networks.add(one.networkId()));
        networks.addAll(known.listed);
        known.said.stream()
                .filter(OptOut::isActive)
                .map(OptOut::networkId)
                .filter(Objects::nonNull)
                .forEach(networks::add);
        return networks.stream().map(known::choice).toList();
    }

    public ReaderChoice of(String personId, String networkId) {
        return known(personId).choice(networkId);
    }

    /**
     * Returns the person's confirmed email address. Returns empty if the person has no confirmed address, or if an
     * email to the address has bounced.
     */
    public Optional<String> address(String personId) {
        return addresses.findById(personId).filter(OwnAddress::isConfirmed).map(OwnAddress::address);
    }

    private ReaderRows known(String personId) {
        var own = addresses.findById(personId);
        var reader = OptOutKeys.person(personId, own.map(OwnAddress::address).orElse(null));
        var listed = own.map(OwnAddress::addressKey)
                .flatMap(contacts::findByAddressKey)
                .filter(one -> one.state() == Contact.State.REACHABLE)
                .map(one -> listings.findAllByContactIdOrderByNetworkId(one.id()))
                .orElse(List.of());
        return new ReaderRows(
                reader,
                subscriptions.findAllByPersonIdOrderByNetworkId(personId),
                listed.stream().map(ContactListing::networkId).toList(),
                optOuts.findAllByReaderIn(reader.keys()));
    }

    private record ReaderRows(OptOutKeys reader, List<Subscription> asked, List<String> listed, List<OptOut> said) {

        ReaderChoice choice(String networkId) {
            return new ReaderChoice(
                    networkId,
                    asked.stream()
                            .filter(one -> one.networkId().equals(networkId))
                            .findFirst()
                            .orElse(null),
                    listed.contains(networkId),
                    left(networkId));
        }

        private @Nullable Instant left(String networkId) {
            return reader.hasLeft(said, networkId)
                    ? said.stream()
                            .filter(OptOut::isActive)
                            .filter(one ->
                                    one.networkId() == null || one.networkId().equals(networkId))
                            .map(OptOut::endedAt)
                            .max(Instant::compareTo)
                            .orElseThrow()
                    : null;
        }
    }
}
