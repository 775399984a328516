package se.budkavle.storage.agenda;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the agendas of meetings. */
@Transactional(readOnly = true)
public interface Agendas extends Repository<Agenda, String> {

    @Transactional
    Agenda save(Agenda agenda);

    Optional<Agenda> findById(String meetingId);
}
