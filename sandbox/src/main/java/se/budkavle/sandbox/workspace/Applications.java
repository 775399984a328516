package se.budkavle.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The programs that may log in. */
public final class Applications {

    private final Workspace workspace;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, Application> applications = new LinkedHashMap<>();

    Applications(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A further program, with its bot as a member of the workspace. */
    public Application add(String name) {
        long id = workspace.ids().next();
        Application application = new Application(id, name, newToken(id));
        put(application);
        workspace.people().add(new Person(id, name.toLowerCase().replaceAll("[^a-z0-9_.]", "_"), name, workspace.locale(),
                true, List.of(Roles.BOTS), false, null, workspace.clock().instant()));
        return application;
    }

    void put(Application application) {
        applications.put(application.id(), application);
    }

    /** Null where there is none. */
    public Application get(long id) {
        return applications.get(id);
    }

    /** Null where the token is nobody's. */
    public Application withToken(String token) {
        return applications.values().stream().filter(application -> application.token().equals(token)).findFirst().orElse(null);
    }

    public Collection<Application> all() {
        return applications.values();
    }

    /** Of the form that libraries look for: the id in Base64, a point, the time, a point, a secret. */
    private String newToken(long id) {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(Long.toString(id).getBytes(StandardCharsets.US_ASCII)) + ".sandbx."
                + base64.encodeToString(secret);
    }
}
