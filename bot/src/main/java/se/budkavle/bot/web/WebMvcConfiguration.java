package se.budkavle.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurationSupport;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * Configures Spring MVC with the controllers and templates of all features. The web server loads this class in a
 * separate application context when it starts.
 */
class WebMvcConfiguration extends WebMvcConfigurationSupport {

    private static final int AN_HOUR_FOR_A_TOKEN = 60;
    private static final int GUESSES_AN_HOUR = 100;

    private final Templates templates;
    private final ReaderLanguage language;
    private final WebSettings settings;
    private final Clock clock;

    WebMvcConfiguration(Templates templates, ReaderLanguage language, WebSettings settings, Clock clock) {
        this.templates = templates;
        this.language = language;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Creates the mapping of HTTP requests to controllers. Responds with status 404 to a request without a matching
     * controller, because Spring's own handler would log the requested address, which may be a private link.
     */
    @Override
    protected RequestMappingHandlerMapping createRequestMappingHandlerMapping() {
        var controllers = new RequestMappingHandlerMapping();
        controllers.setDefaultHandler((HttpRequestHandler) (request, response) -> response.sendError(404));
        return controllers;
    }

    @Override
    protected RequestMappingHandlerAdapter createRequestMappingHandlerAdapter() {
        return new ConflictRetry();
    }

    @Override
    protected void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LinkGuessLimit(new RateLimiter(GUESSES_AN_HOUR, clock), new RateLimiter(1, clock)));
        registry.addInterceptor(new PrivateLinkRateLimiter(new RateLimiter(AN_HOUR_FOR_A_TOKEN, clock)));
        registry.addInterceptor(new LargeResponseLimit());
        registry.addInterceptor(new PublicFormLimit(new RateLimiter(settings.formsAnHour(), clock)));
    }

    @Override
    protected void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters
                .disableDefaults()
                .addCustomConverter(new ByteArrayHttpMessageConverter())
                .addCustomConverter(new StringHttpMessageConverter(StandardCharsets.UTF_8))
                .addCustomConverter(new ResourceHttpMessageConverter());
    }

    /**
     * Replaces Spring's exception resolvers by resolvers that log nothing, because Spring's own resolvers would log the
     * requested address, which may be a private link.
     */
    @Override
    protected void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        var usual = new DefaultHandlerExceptionResolver();
        usual.setWarnLogCategory("");
        resolvers.add(new RefusalPages());
        resolvers.add(new ResponseStatusExceptionResolver());
        resolvers.add(usual);
    }

    @Bean
    ViewResolver templateViews() {
        return (name, locale) -> new TemplateView(templates, name);
    }

    @Bean
    @Override
    public LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            }
        };
    }
}
