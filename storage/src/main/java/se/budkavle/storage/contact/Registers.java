package se.budkavle.storage.contact;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The settings of all networks' registers. */
@Transactional(readOnly = true)
public interface Registers extends Repository<Register, String> {

    @Transactional
    Register save(Register register);

    Optional<Register> findById(String networkId);

    default Register of(String networkId) {
        return findById(networkId).orElseGet(() -> Register.usual(networkId));
    }
}
