package se.budkavle.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** Tests the limit on the number of large responses that the web server sends at the same time. */
class LargeResponseLimitTest {

    private final LargeResponseLimit limit = new LargeResponseLimit();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void aNinthSimultaneousLargeResponseIsRefusedWithStatus503() throws Exception {
        var large = handler("large");
        for (int times = 0; times < LargeResponseLimit.AT_ONCE; times++) {
            assertThat(passes(large)).isTrue();
        }
        var response = new MockHttpServletResponse();
        assertThat(limit.preHandle(request, response, large)).isFalse();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        var small = handler("small");
        assertThat(passes(small)).isTrue();
        limit.afterCompletion(request, response, small, null);
        assertThat(passes(large)).isFalse();
        limit.afterCompletion(request, response, large, null);
        assertThat(passes(large)).isTrue();
        assertThat(passes(large)).isFalse();
    }

    private boolean passes(Object handler) throws IOException {
        return limit.preHandle(request, new MockHttpServletResponse(), handler);
    }

    private static HandlerMethod handler(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Pages(), Pages.class.getDeclaredMethod(name));
    }

    static class Pages {
        @LargeResponse
        void large() {}

        void small() {}
    }
}
