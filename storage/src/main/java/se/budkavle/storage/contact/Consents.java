package se.budkavle.storage.contact;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the contacts' consents to receive networks' emails. */
@Transactional(readOnly = true)
public interface Consents extends Repository<Consent, String> {

    @Transactional
    Consent save(Consent consent);

    List<Consent> findAllByContactIdOrderByGivenAt(String contactId);
}
