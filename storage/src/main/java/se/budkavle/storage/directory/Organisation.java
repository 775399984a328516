package se.budkavle.storage.directory;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * An organisation that people represent: a municipality, region, agency, company or other body.
 *
 * @param shortName the name for tables and labels, at most 32 characters
 * @param member whether the organisation is a member of the association
 */
public record Organisation(
        @Id String id,
        String name,
        String shortName,
        Kind kind,
        boolean member,
        @Version int version) {

    public enum Kind {
        MUNICIPALITY,
        REGION,
        AGENCY,
        COMPANY,
        ASSOCIATION,
        OTHER
    }

    public static Organisation of(String id, String name, String shortName, Kind kind, boolean member) {
        return new Organisation(id, name, shortName, kind, member, 0);
    }

    /**
     * Returns a copy of this organisation with the content of {@code told}, which comes from a YAML file. Keeps the id
     * of this organisation.
     */
    public Organisation become(Organisation told) {
        return new Organisation(id, told.name, told.shortName, told.kind, told.member, version);
    }
}
