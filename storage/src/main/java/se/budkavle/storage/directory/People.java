package se.budkavle.storage.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.SwedishNameOrder;

/** Repository of the people whom the bot knows. */
@Transactional(readOnly = true)
public interface People extends Repository<Person, String> {

    @Transactional
    Person save(Person person);

    Optional<Person> findById(String id);

    @Query("select * from person where account_id = :accountId")
    Optional<Person> findByAccountId(String accountId);

    @Query("select * from person")
    List<Person> all();

    default List<Person> findAllByOrderByName() {
        return all().stream().sorted(SwedishNameOrder.by(Person::name)).toList();
    }

    List<Person> findAllByIdIn(Collection<String> ids);
}
