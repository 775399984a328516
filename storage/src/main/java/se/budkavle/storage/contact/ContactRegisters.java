package se.budkavle.storage.contact;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the settings of all networks' mailing lists. */
@Transactional(readOnly = true)
public interface ContactRegisters extends Repository<ContactRegister, String> {

    @Transactional
    ContactRegister save(ContactRegister register);

    Optional<ContactRegister> findById(String networkId);

    default ContactRegister of(String networkId) {
        return findById(networkId).orElseGet(() -> ContactRegister.usual(networkId));
    }
}
