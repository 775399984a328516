package se.budkavle.storage.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the association's areas of work. */
@Transactional(readOnly = true)
public interface Areas extends Repository<Area, String> {

    @Transactional
    Area save(Area area);

    Optional<Area> findById(String id);

    List<Area> findAllByOrderByPosition();
}
