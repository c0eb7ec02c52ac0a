package com.acme.boutique;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A shop on Spring Boot around the use cases. */
@EnableScheduling
@SpringBootApplication(proxyBeanMethods = false)
public class Boutique {
    /** Starts it; {@code application.properties} says where database and Toss are. */
    public static void main(String[] arguments) {
        SpringApplication.run(Boutique.class, arguments);
    }
}
