// Made by types.mjs; do not change it by hand.
// openapi.json d17b8b0c8275207b6442a690f596e056af78df6622edf62f54583308fbd96bf5
// this file e04a8fc9473aa6fd2e14c1ef5f7af4cb6a4f6c25b42265a144e66a1ccbb5b5f6
export interface paths {
    "/sandbox/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the simulator can do its work */
        get: operations["showHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices, newest first */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/invoices/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        /** One invoice with everything that is known of it */
        get: operations["showInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/invoices/{reference}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The default payer scans and confirms it */
        post: operations["payInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/invoices/{reference}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The default payer scans and confirms it, and the bank refuses for lack of funds */
        post: operations["declineInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/invoices/{reference}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The default payer scans it and turns it down */
        post: operations["cancelInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/payers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payers, newest first */
        get: operations["listPayers"];
        put?: never;
        /** A new payer; what is left out is generated */
        post: operations["makePayer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/payers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One payer with accounts, cards and messages */
        get: operations["showPayer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/payers/{id}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The payer reads a code */
        post: operations["scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/payers/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The payer gives the PIN for an invoice, the one scanned last if none is named */
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/payers/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The payer turns an invoice down, the one scanned last if none is named, or stops waiting at a till (then the answer is the payer) */
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/payers/{id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The payer gets a loyalty card, of public_test_shop unless another merchant is named */
        post: operations["keepCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What SEQR sells and moves, newest first */
        get: operations["listProducts"];
        put?: never;
        /** A new product; goods need a price */
        post: operations["makeProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a product; what is left out stays as it is */
        patch: operations["changeProduct"];
        trace?: never;
    };
    "/sandbox/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transfers, top-ups and purchases that were carried out, newest first */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/orders/{ersReference}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ersReference: string;
            };
            cookie?: never;
        };
        /** One transfer, top-up or purchase */
        get: operations["showOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts that money has moved on, by kind, owner and currency; in each currency they sum to zero */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Terminals, newest first, and all resellers */
        get: operations["listTerminals"];
        put?: never;
        /** A new terminal, and its merchant if there is none of that id */
        post: operations["makeTerminal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/terminals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a terminal and its merchant; what is left out stays as it is */
        patch: operations["changeTerminal"];
        trace?: never;
    };
    "/sandbox/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands behind codes, newest first: issuers of paper bills, web shops, services, the merchants of machines */
        get: operations["listPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/partners/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "issuer" | "webshop" | "service" | "machine";
                id: string;
            };
            cookie?: never;
        };
        /** One partner; of its secret it is told only whether there is one */
        get: operations["showPartner"];
        /** Makes a partner, or changes one; what is left out stays as it is */
        put: operations["putPartner"];
        post?: never;
        /** Removes a partner; its codes are refused from then on */
        delete: operations["removePartner"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scenarios, newest first, and the files that are not used because of what is wrong in them */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/scenarios/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** One scenario: with its YAML, or the YAML alone by Accept */
        get: operations["showScenario"];
        /** Puts a scenario into this sandbox, also over one of the same name; invoices that were sent keep theirs */
        put: operations["putScenario"];
        post?: never;
        /** Removes a scenario that was put; one of a file or of the simulator under it counts again */
        delete: operations["removeScenario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/scenarios/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says which scenario acts on invoices that no other takes */
        put: operations["setDefaultScenario"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sandbox's time */
        get: operations["showClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the clock on, and answers when everything due on the way has happened */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/clock/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the clock */
        post: operations["freezeClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/clock/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the clock go on from where it stands */
        post: operations["resumeClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/clock/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the clock, within ten years of the wall clock */
        post: operations["setClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/vouchers/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products that tills sell vouchers of, in the order of getProductList */
        get: operations["listVoucherProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vouchers that were reserved, with what happened to each, newest first */
        get: operations["listVouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/vouchers/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        /** A voucher, by the reference of its reservation or of its sale */
        get: operations["showVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What merchants were told, newest first */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/notifications/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a notification again, at once */
        post: operations["resendNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was seen: exchanges, payer's actions, notification attempts, clock changes; newest first */
        get: operations["listJournal"];
        put?: never;
        post?: never;
        /** Forgets all entries */
        delete: operations["clearJournal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/journal/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries as they are written; Last-Event-ID goes on where a connection was lost */
        get: operations["watchJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/journal/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** An entry with its bodies, passwords masked */
        get: operations["showJournalEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journal as a file that can be replayed: one JSON object a line, oldest first, passwords masked */
        get: operations["exportRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells whether something happened, as often or in the order expected; waits for it where that is asked for */
        post: operations["verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/certification/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: "webshop" | "pos" | "instant-checkout" | "unattended" | "invoice-service" | "external-service" | "eproducts";
            };
            cookie?: never;
        };
        /** What SEQR's certification would say, by what was seen until now */
        get: operations["showCertification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes this sandbox as new */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sandboxes with a name, newest first */
        get: operations["listSandboxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes a sandbox, or shows the one that is there; its first use makes it too */
        put: operations["makeSandbox"];
        post?: never;
        /** Removes a sandbox with all that is in it */
        delete: operations["removeSandbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams, newest first; for the operator */
        get: operations["listTeams"];
        put?: never;
        /** A new team with its token, which is not shown again; for the operator */
        post: operations["makeTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{team}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team: string;
            };
            cookie?: never;
        };
        /** One team with what it uses; for the operator */
        get: operations["showTeam"];
        /** Gives a team other sandboxes and quotas; its token stays; for the operator */
        put: operations["changeTeam"];
        post?: never;
        /** Removes a team; its sandboxes stay; for the operator */
        delete: operations["removeTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{team}/token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new token for a team; the one before is refused from then on; for the operator */
        post: operations["renewTeamToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls that changed something or were refused, newest first; for the operator */
        get: operations["listAuditedCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The metrics of the whole simulator, for Prometheus; for the operator */
        get: operations["showMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/scenario.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON schema of scenario files, for editors */
        get: operations["showScenarioSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["showDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem details. */
        Problem: {
            /** @enum {string} */
            type: "/problems/invalid-value" | "/problems/unknown-member" | "/problems/malformed-json" | "/problems/unsupported-media-type" | "/problems/too-large" | "/problems/bad-request" | "/problems/unauthorized" | "/problems/other-sandbox" | "/problems/operator-only" | "/problems/no-operator-token" | "/problems/overlapping-names" | "/problems/foreign-page" | "/problems/unknown-host" | "/problems/code-refused" | "/problems/wrong-pin" | "/problems/not-found" | "/problems/unknown-path" | "/problems/method-not-allowed" | "/problems/invoice-state" | "/problems/nothing-scanned" | "/problems/already-exists" | "/problems/too-many-sandboxes" | "/problems/sandbox-removed" | "/problems/busy" | "/problems/store-unavailable" | "/problems/invalid-scenario" | "/problems/scenario-kept" | "/problems/too-many-scenarios" | "/problems/not-ready" | "/problems/internal-error";
            title: string;
            status: number;
            detail: string;
            /** @description The page about this type, unless the pages are switched off. */
            help?: string;
            /** @description The member of the body, or the query parameter, at fault. */
            member?: string;
            /** @description What it may be, where that is a list. */
            allowed?: string[];
            /**
             * @description How the store is, where nothing can be stored: full when its disk is, unsure when it was lost in the middle of saving this.
             * @enum {string}
             */
            store?: "full" | "failing" | "unsure";
            /** @description All that is wrong in a scenario. */
            errors?: components["schemas"]["ScenarioError"][];
        };
        /** @description An amount of money. */
        Money: {
            /** @description A decimal number as text. */
            value: string | null;
            /**
             * @description An ISO 4217 code.
             * @example SEK
             */
            currency: string | null;
        };
        Sandbox: {
            name: string;
            seed: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When a call last reached it, by the wall clock.
             */
            usedAt: string;
            /** @description The path of its SOAP service. */
            soap: string;
            /** @description The path of its control API. */
            control: string;
        };
        Team: {
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** @description The names of its sandboxes, with * for any letters. */
            sandboxes: string[];
            quotas: components["schemas"]["TeamQuotas"];
            usage: components["schemas"]["TeamUsage"];
        };
        /** @description What a team may use; without a number, only the simulator's own bounds hold. */
        TeamQuotas: {
            /** @description How many sandboxes it may have. */
            sandboxes?: number | null;
            /** @description How many entries the journal of each of its sandboxes keeps. */
            journalEntries?: number | null;
            /** @description How many megabytes the journal of each of its sandboxes keeps. */
            journalMegabytes?: number | null;
            /** @description How many SOAP calls a second all its sandboxes take together; others get 429 with Retry-After. */
            callsPerSecond?: number | null;
        };
        TeamUsage: {
            /** @description How many sandboxes it has. */
            sandboxes: number;
            /** @description How many SOAP calls were beyond its rate, since this simulator runs. */
            refusedCalls: number;
        };
        TeamToken: {
            team: components["schemas"]["Team"];
            /** @description Its new token. It is kept nowhere, and not shown again. */
            token: string;
        };
        NewTeam: {
            name: string;
            sandboxes: string[];
            quotas?: components["schemas"]["TeamQuotas"];
        };
        ChangedTeam: {
            sandboxes: string[];
            quotas?: components["schemas"]["TeamQuotas"];
        };
        TeamPage: {
            items: components["schemas"]["Team"][];
            next: string | null;
        };
        AuditedCall: {
            id: number;
            /**
             * Format: date-time
             * @description By the wall clock.
             */
            at: string;
            /**
             * @description unknown: without a token, or with a wrong one.
             * @enum {string}
             */
            who: "operator" | "team" | "unknown";
            team: string | null;
            method: string;
            /**
             * @description A dash if there is none.
             * @example /sandbox/invoices/{reference}/pay
             */
            route: string;
            /** @description Empty for the one without a name, and for what concerns none. */
            sandbox: string;
            /** @description The HTTP status of the answer. */
            status: number;
        };
        AuditedCallPage: {
            items: components["schemas"]["AuditedCall"][];
            next: string | null;
        };
        NewSandbox: {
            /** @description What its random choices come from; the simulator's own seed, if left out. */
            seed?: number;
        };
        EntryItem: {
            /** @description Rises with every entry of a sandbox. */
            id?: number;
            /** @enum {string} */
            kind?: "exchange" | "payer-action" | "notification-attempt" | "clock-change" | "purchase-request";
            /**
             * Format: date-time
             * @description When it began, by the sandbox's clock.
             */
            at?: string;
            /**
             * Format: date-time
             * @description When it began, by the wall clock.
             */
            wallAt?: string;
            milliseconds?: number;
            /** @description The operation or the action. */
            name?: string | null;
            path?: string | null;
            caller?: string | null;
            invoice?: string | null;
            /** @description SEQR's result code. */
            result?: number | null;
            /** @description The HTTP status. */
            status?: number | null;
            /** @description Why it was refused, or answered with a fault; the error of an attempt. */
            detail?: string | null;
            arguments?: {
                [key: string]: string;
            };
            scenario?: components["schemas"]["ActingScenario"] | null;
            findings?: components["schemas"]["Finding"][];
            /** @description The trace of OpenTelemetry that it belongs to, as a traceparent of the W3C; left out without one. */
            traceParent?: string;
        };
        Entry: {
            /** @description Rises with every entry of a sandbox. */
            id?: number;
            /** @enum {string} */
            kind?: "exchange" | "payer-action" | "notification-attempt" | "clock-change" | "purchase-request";
            /**
             * Format: date-time
             * @description When it began, by the sandbox's clock.
             */
            at?: string;
            /**
             * Format: date-time
             * @description When it began, by the wall clock.
             */
            wallAt?: string;
            milliseconds?: number;
            /** @description The operation or the action. */
            name?: string | null;
            path?: string | null;
            caller?: string | null;
            invoice?: string | null;
            /** @description SEQR's result code. */
            result?: number | null;
            /** @description The HTTP status. */
            status?: number | null;
            /** @description Why it was refused, or answered with a fault; the error of an attempt. */
            detail?: string | null;
            arguments?: {
                [key: string]: string;
            };
            scenario?: components["schemas"]["ActingScenario"] | null;
            findings?: components["schemas"]["Finding"][];
            /** @description The trace of OpenTelemetry that it belongs to, as a traceparent of the W3C; left out without one. */
            traceParent?: string;
            /** @description Of the request; secrets are masked, and long values cut. */
            headers?: components["schemas"]["Header"][];
            /** @description How many more headers there were than are kept. */
            headersLeftOut?: number;
            request?: components["schemas"]["Body"] | null;
            response?: components["schemas"]["Body"] | null;
        };
        Header: {
            name?: string;
            value?: string;
        };
        Body: {
            contentType?: string | null;
            /** @description In bytes. */
            length?: number;
            body?: string | null;
        };
        ActingScenario: {
            name?: string;
            /** @description Why this one. */
            reason?: string;
            /** @description What it did to this exchange. */
            step?: string | null;
        };
        Finding: {
            code?: string;
            /** @enum {string} */
            severity?: "hint" | "warning" | "error";
            place?: string | null;
            line?: number | null;
            advice?: string;
            source?: string;
        };
        /** @description Either match, or sequence. */
        Verify: {
            match?: components["schemas"]["Pattern"];
            /** @description How often it is expected; at least once, if not given. */
            times?: number | {
                atLeast?: number;
                atMost?: number;
            };
            /** @description One after the other; others may lie between. */
            sequence?: components["schemas"]["Pattern"][];
            /**
             * @description How long to wait for it, at most 60s; not at all, if not given.
             * @example 5s
             * @example 800ms
             */
            within?: string;
        };
        /** @description What is left out does not matter; all the rest has to fit. */
        Pattern: {
            /** @enum {string} */
            kind?: "exchange" | "payer-action" | "notification-attempt" | "clock-change" | "purchase-request";
            /** @description The operation or the action; with * for any letters, or a regular expression between slashes. */
            operation?: string;
            /** @description Who called; a pattern too. */
            terminal?: string;
            /** @description Its reference; a pattern too. */
            invoice?: string;
            /** @description A result code, as a number or by its name. */
            result?: number | string;
            /** @description The code of a finding that it has; a pattern too. */
            finding?: string;
            /** @description The HTTP status. */
            status?: number;
            /**
             * @description Headers of the request by their names in any case, each a pattern.
             * @example {
             *       "Content-Type": "text/xml*"
             *     }
             */
            headers?: {
                [key: string]: string;
            };
            /**
             * @description Members of the request by their paths, each a pattern.
             * @example {
             *       "invoice/totalAmount/value": "149.90"
             *     }
             */
            request?: {
                [key: string]: string;
            };
            /**
             * @description The same of the response.
             * @example {
             *       "status": "PAID"
             *     }
             */
            response?: {
                [key: string]: string;
            };
        };
        Verification: {
            verified?: boolean;
            /** @description How many entries matched; of a sequence, how many of its patterns. */
            count?: number;
            /** @description Their ids; of very many, the first 500. */
            entries?: number[];
            /** @description Where too few matched: those that came nearest, at most 5. */
            nearest?: components["schemas"]["Miss"][];
            /**
             * Format: date-time
             * @description Only after a server was killed: what it had answered in its last moments before then may be missing.
             */
            gap?: string;
        };
        Miss: {
            /** @description Its id. */
            entry?: number;
            /** @description What it is. */
            what?: string;
            differences?: components["schemas"]["Difference"][];
        };
        Difference: {
            /**
             * @example operation
             * @example request invoice/totalAmount/value
             */
            member?: string;
            expected?: string;
            /** @description Null where there is nothing. */
            found?: string | null;
        };
        JournalPage: {
            items?: components["schemas"]["EntryItem"][];
            next?: string | null;
            /** @description How many entries there are. */
            kept?: number;
            /** @description How many there are no more. */
            dropped?: number;
            /**
             * Format: date-time
             * @description Only after a server was killed: what it had answered in its last moments before then may be missing.
             */
            gap?: string;
        };
        Certification: {
            /** @enum {string} */
            plan?: "webshop" | "pos" | "instant-checkout" | "unattended" | "invoice-service" | "external-service" | "eproducts";
            title?: string;
            /**
             * @description Of all checks, beside those that are expected not to be passed.
             * @enum {string}
             */
            outcome?: "passed" | "failed" | "not-seen";
            checks?: components["schemas"]["Check"][];
            move?: components["schemas"]["Move"];
        };
        Check: {
            id?: string;
            /** @description The step of SEQR's procedure; null of a duty that holds throughout. */
            step?: number | null;
            title?: string;
            /** @enum {string} */
            state?: "passed" | "failed" | "not-seen";
            /** @description It is expected not to be passed. */
            expected?: boolean;
            /** @description The entries of the journal that this rests on. */
            exchanges?: number[];
            wanted?: string;
            /** @description What to do next; null where it is passed. */
            next?: string | null;
            /** @description Which document of SEQR's asks for it. */
            source?: string;
        };
        /** @description What happens next in a guided run. */
        Move: {
            /** @enum {string} */
            kind?: "wait" | "pay" | "scan" | "decline" | "advance" | "done";
            text?: string;
            invoice?: string | null;
            /** @description What the payer scans first; null where any code will do. */
            code?: string | null;
            /** @description Who acts; null where anybody may. */
            payer?: string | null;
        };
        SandboxPage: {
            items: components["schemas"]["Sandbox"][];
            next: string | null;
        };
        Health: {
            /** @enum {string} */
            status: "ready";
            version: string;
            /**
             * @example 20s
             * @example 1m30s
             * @example 2h
             * @example 800ms
             * @example PT20S
             */
            uptime: string;
            /** @description The database file, or memory. */
            store: string;
            clock: components["schemas"]["Clock"];
        };
        Clock: {
            /** Format: date-time */
            now: string;
            frozen: boolean;
            /**
             * @description How far the clock is ahead of the wall clock; null while it is frozen.
             * @example 20s
             * @example 1m30s
             * @example 2h
             * @example 800ms
             * @example PT20S
             */
            shift: string | null;
            /** @description What is due and could not be carried out, earliest first, 100 at most. The rest goes on. */
            failing: components["schemas"]["Failing"][];
        };
        Failing: {
            invoice: string;
            /** @description The notification that cannot be tried; null where it is the invoice itself. */
            notification: string | null;
            /**
             * Format: date-time
             * @description When it was due, by the sandbox's clock.
             */
            dueAt: string;
            /** @description How often it was tried. */
            attempts: number;
            /** @description Why the last attempt failed; the log tells more. */
            error: string;
            /**
             * @description When it is tried again, by the wall clock. Advancing the clock tries it at once.
             * @example 20s
             * @example 1m30s
             * @example 2h
             * @example 800ms
             * @example PT20S
             */
            retryIn: string;
        };
        InvoiceItem: {
            reference: string;
            /** @enum {string} */
            status: "ISSUED" | "PENDING_ISSUER_ACKNOWLEDGE" | "RESERVED" | "PAID" | "CANCELED" | "FAILED";
            version: number;
            terminal: string;
            reseller: string;
            /** Format: date-time */
            sentAt: string;
            title: string | null;
            clientInvoiceId: string | null;
            total: components["schemas"]["Money"];
            /** @description Of the payment, once there is one; it stays when the payment was reversed. */
            ersReference: string | null;
            /** @description The text of the QR code. */
            qrCode: string;
            /** @description Opens the SEQR app at this invoice. */
            link: string;
        };
        /** @description A page of a list, newest first. */
        InvoicePage: {
            items: components["schemas"]["InvoiceItem"][];
            /** @description The before of the next page's query; null on the last page. */
            next: string | null;
        };
        Invoice: {
            reference: string;
            /** @enum {string} */
            status: "ISSUED" | "PENDING_ISSUER_ACKNOWLEDGE" | "RESERVED" | "PAID" | "CANCELED" | "FAILED";
            version: number;
            terminal: string;
            reseller: string;
            /** Format: date-time */
            sentAt: string;
            title: string | null;
            clientInvoiceId: string | null;
            total: components["schemas"]["Money"];
            /** @description Of the payment, once there is one; it stays when the payment was reversed. */
            ersReference: string | null;
            /** @description The text of the QR code. */
            qrCode: string;
            /** @description Opens the SEQR app at this invoice. */
            link: string;
            /** @description The payer has confirmed and the debit is under way; the merchant still sees ISSUED. */
            paying: boolean;
            bill: components["schemas"]["Bill"];
            tokens: components["schemas"]["Token"][];
            payer: components["schemas"]["BoundPayer"] | null;
            /** @description A card swiped at the till that the payer's app may remember. */
            cardToRemember: components["schemas"]["Token"] | null;
            reserved: components["schemas"]["Money"] | null;
            receipts: components["schemas"]["Receipt"][];
            payment: components["schemas"]["Payment"] | null;
            refunds: components["schemas"]["Refund"][];
            /** @enum {string|null} */
            cancelReason: "by-merchant" | "by-payer" | "not-acknowledged" | "reservation-expired" | "superseded" | "terminal-unregistered" | null;
            /**
             * Format: date-time
             * @description When the payment is reversed unless the merchant asks for it.
             */
            acknowledgeBy: string | null;
            /**
             * Format: date-time
             * @description When the reservation is released unless the merchant commits it.
             */
            commitBy: string | null;
            /** @description In the order it happened. */
            history: components["schemas"]["HistoryEntry"][];
            /** @description The merchant's calls about it, newest first. */
            exchanges: components["schemas"]["EntryItem"][];
            notifications: components["schemas"]["Notification"][];
        };
        Bill: {
            rows: components["schemas"]["Row"][];
            /** @enum {string|null} */
            paymentMode: "IMMEDIATE_DEBIT" | "RESERVATION_DESIRED" | "RESERVATION_REQUIRED" | "RESERVATION_REQUIRED_PRELIMINARY_AMOUNT" | null;
            /**
             * @description The mode in force.
             * @enum {string}
             */
            acknowledgmentMode: "NO_ACKNOWLEDGMENT" | "OPTIONAL_ACKNOWLEDGMENT" | "REQUIRE_ACKNOWLEDGMENT";
            /** Format: date-time */
            issueDate: string | null;
            cashierId: string | null;
            footer: string | null;
            backUrl: string | null;
            notificationUrl: string | null;
            /** @description Seconds. */
            commitReservationTimeout: number | null;
        };
        /** @description A line of a bill, as the merchant sent it. */
        Row: {
            description: string | null;
            quantity: string | null;
            unit: string | null;
            unitPrice: components["schemas"]["Money"] | null;
            discount: components["schemas"]["Money"] | null;
            taxRate: string | null;
            total: components["schemas"]["Money"] | null;
            sku: string | null;
            ean: string | null;
        };
        /** @description A loyalty card or coupon on an invoice. */
        Token: {
            id: string | null;
            value: string | null;
            description: string | null;
            /** @description 0 pending, 1 used, 90 blocked, 99 unknown. */
            status: number;
        };
        /** @description The payer who scanned an invoice last. */
        BoundPayer: {
            id: string;
            terminalId: string;
            /** Format: date-time */
            scannedAt: string;
        };
        Payment: {
            ersReference: string;
            amount: components["schemas"]["Money"];
            /** Format: date-time */
            paidAt: string;
            /** @description Whether the merchant asked for it in time, so that it is not reversed. */
            acknowledged: boolean;
        };
        Refund: {
            ersReference: string;
            amount: components["schemas"]["Money"];
            /** Format: date-time */
            refundedAt: string;
            cashierId: string | null;
        };
        HistoryEntry: {
            /** Format: date-time */
            time: string;
            event: string;
            /**
             * @description Afterwards.
             * @enum {string}
             */
            status: "ISSUED" | "PENDING_ISSUER_ACKNOWLEDGE" | "RESERVED" | "PAID" | "CANCELED" | "FAILED";
            version: number;
            detail: string | null;
        };
        Notification: {
            id: string;
            invoice: string;
            url: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "gave-up" | "refused";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            nextAttemptAt: string | null;
            attempts: components["schemas"]["Attempt"][];
        };
        Attempt: {
            /** Format: date-time */
            time: string;
            /** @description The HTTP status; null when no answer came. */
            status: number | null;
            durationMs: number;
            error: string | null;
        };
        VoucherProduct: {
            sku: string;
            ean: string;
            name: string;
            supplier: string;
            price: components["schemas"]["Money"];
        };
        VoucherProductList: {
            items: components["schemas"]["VoucherProduct"][];
        };
        /** @description A step with a reference of its own; null as long as it was not taken. */
        VoucherStep: {
            reference: string;
            /** Format: date-time */
            time: string;
            /** @description Of a canceled sale: 01, 02, 03 or 11. */
            reasonCode: string | null;
            reason: string | null;
        } | null;
        Voucher: {
            /** @description Of the reservation. */
            reference: string;
            /** @enum {string} */
            state: "reserved" | "lapsed" | "released" | "sold" | "reversed";
            product: components["schemas"]["VoucherProduct"];
            /** @description Null as long as it is not sold. */
            code: string | null;
            serial: string;
            /** Format: date-time */
            expiresAt: string;
            reseller: string;
            user: string;
            clientComment: string | null;
            clientReference: string | null;
            clientTag: string | null;
            /** Format: date-time */
            reservedAt: string;
            /** Format: date-time */
            lapsesAt: string;
            released: components["schemas"]["VoucherStep"];
            sold: components["schemas"]["VoucherStep"];
            reversed: components["schemas"]["VoucherStep"];
        };
        /** @description A page of a list, newest first. */
        VoucherPage: {
            items: components["schemas"]["Voucher"][];
            /** @description The before of the next page's query; null on the last page. */
            next: string | null;
        };
        /** @description A page of a list, newest first. */
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            /** @description The before of the next page's query; null on the last page. */
            next: string | null;
        };
        PayerItem: {
            id: string;
            name: string;
            msisdn: string;
            terminalId: string;
            /** @description Whether the shorthands on invoices act as this payer. */
            isDefault: boolean;
            /** @description The reference of a registration that waits for its confirmation. */
            registrationReference: string | null;
            accountOpen: boolean;
            canReserve: boolean;
            takesRefunds: boolean;
            cards: components["schemas"]["Card"][];
        };
        /** @description A page of a list, newest first. */
        PayerPage: {
            items: components["schemas"]["PayerItem"][];
            /** @description The before of the next page's query; null on the last page. */
            next: string | null;
        };
        Payer: {
            id: string;
            name: string;
            msisdn: string;
            terminalId: string;
            /** @description Whether the shorthands on invoices act as this payer. */
            isDefault: boolean;
            /** @description The reference of a registration that waits for its confirmation. */
            registrationReference: string | null;
            accountOpen: boolean;
            canReserve: boolean;
            takesRefunds: boolean;
            cards: components["schemas"]["Card"][];
            accounts: components["schemas"]["Account"][];
            /** @description Newest first. */
            messages: components["schemas"]["Message"][];
            scanned: components["schemas"]["Scanned"] | null;
            waiting: components["schemas"]["Waiting"] | null;
        };
        /** @description What a payer can spend in one currency, and what reservations have set aside beside it. */
        Account: {
            balance: components["schemas"]["Money"];
            reserved: components["schemas"]["Money"];
        };
        /** @description A loyalty card of one merchant. */
        Card: {
            id: string;
            value: string;
            reseller: string;
        };
        /** @description A text message from SEQR. */
        Message: {
            /** Format: date-time */
            time: string;
            text: string;
        };
        /** @description The invoice scanned last, which confirm and cancel are about. */
        Scanned: {
            reference: string;
            /** @enum {string} */
            status: "ISSUED" | "PENDING_ISSUER_ACKNOWLEDGE" | "RESERVED" | "PAID" | "CANCELED" | "FAILED";
        };
        /** @description A receipt that the merchant submitted; data is base64. */
        Receipt: {
            /** Format: date-time */
            time: string;
            mimeType: string | null;
            type: string | null;
            data: string | null;
        };
        /** @description The till whose next bill a payer gets. */
        Waiting: {
            terminal: string;
            name: string;
            seqrId: string;
            /** Format: date-time */
            since: string;
        };
        /** @description Something that SEQR sells or moves. Without a price the buyer chooses the amount, within least and most. */
        Product: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "TOPUP" | "TRANSFER" | "GOODS";
            /** @description The account of a phone that a top-up fills. */
            accountType: string | null;
            ean: string | null;
            sku: string | null;
            price: components["schemas"]["Money"] | null;
            /** @description The smallest amount of a top-up, in whole units. */
            least: number | null;
            /** @description The largest amount of a top-up, in whole units. */
            most: number | null;
            /** @description Whether it is no longer sold. */
            withdrawn: boolean;
        };
        /** @description A page of a list. */
        ProductPage: {
            items: components["schemas"]["Product"][];
            /** @description The before of the next page's query; null on the last page. */
            next: string | null;
        };
        MakeProduct: {
            id: string;
            /** @enum {string} */
            kind: "TOPUP" | "TRANSFER" | "GOODS";
            name?: string;
            /** @description The account of a phone that a top-up fills. */
            accountType?: string;
            ean?: string;
            sku?: string;
            price?: {
                /** @description A decimal number as text, more than 0. */
                value: string;
                /**
                 * @description An ISO 4217 code.
                 * @example SEK
                 */
                currency: string;
            };
            least?: number;
            most?: number;
            /** @description Whether it is no longer sold. */
            withdrawn?: boolean;
        };
        ChangeProduct: {
            /**
             * @description Refused: a kind cannot be changed.
             * @enum {string}
             */
            kind?: "TOPUP" | "TRANSFER" | "GOODS";
            name?: string;
            /** @description The account of a phone that a top-up fills. */
            accountType?: string;
            ean?: string;
            sku?: string;
            price?: {
                /** @description A decimal number as text, more than 0. */
                value: string;
                /**
                 * @description An ISO 4217 code.
                 * @example SEK
                 */
                currency: string;
            };
            least?: number;
            most?: number;
            /** @description Whether it is no longer sold. */
            withdrawn?: boolean;
        };
        /** @description A transfer, a top-up or a purchase that was carried out. */
        MoneyOrder: {
            ersReference: string;
            /** @enum {string} */
            kind: "TRANSFER" | "TOPUP" | "PURCHASE";
            /** Format: date-time */
            time: string;
            /** @description The reseller that called. */
            reseller: string;
            /** @description The terminal that called; null for a user. */
            terminal: string | null;
            sender: components["schemas"]["OrderSide"];
            receiver: components["schemas"]["OrderSide"];
            product: string | null;
            amount: components["schemas"]["Money"];
            /** @description What a purchase bought. */
            rows: components["schemas"]["OrderRow"][];
        };
        /** @description A payer or a reseller, with the type of its account that money left or reached. */
        OrderSide: {
            /** @enum {string} */
            kind: "PAYER" | "RESELLER";
            id: string;
            account: string | null;
        };
        OrderRow: {
            product: string;
            count: number;
            amount: components["schemas"]["Money"];
        };
        /** @description A page of a list. */
        MoneyOrderPage: {
            items: components["schemas"]["MoneyOrder"][];
            /** @description The before of the next page's query; null on the last page. */
            next: string | null;
        };
        LedgerAccount: {
            /** @enum {string} */
            kind: "BANK" | "PAYER" | "RESERVATION" | "MERCHANT" | "RESELLER" | "PRODUCT" | "SUPPLIER";
            /** @description A payer, a reseller, a product or a supplier; empty for the bank. */
            owner: string;
            balance: components["schemas"]["Money"];
        };
        /** @description A page of a list. */
        LedgerAccountPage: {
            items: components["schemas"]["LedgerAccount"][];
            /** @description The before of the next page's query; null on the last page. */
            next: string | null;
        };
        Terminal: {
            id: string;
            name: string;
            externalId: string | null;
            /** @enum {string} */
            kind: "WEB_SHOP" | "CASH_REGISTER";
            /** @description The code it assigned itself. */
            seqrId: string | null;
            /** @description The text of its static QR code. */
            staticCode: string | null;
            /** @description The payer who gets its next bill. */
            waitingPayer: string | null;
            blocked: boolean;
            /** @description False once the terminal has unregistered itself. */
            registered: boolean;
            reseller: components["schemas"]["Reseller"];
        };
        /** @description A merchant, who owns terminals. */
        Reseller: {
            id: string;
            name: string;
            blocked: boolean;
            mayRefund: boolean;
            /** @description What the merchant accepts; empty accepts all. */
            currencies: string[];
            rowsMustAddUp: boolean;
            users: components["schemas"]["User"][];
        };
        /** @description A user of a merchant's back office. */
        User: {
            userId: string;
        };
        /** @description Who stands behind a code that is neither an invoice's nor a till's. */
        Partner: {
            /** @enum {string} */
            kind: "issuer" | "webshop" | "service" | "machine";
            /** @description Its name in the code. */
            id: string;
            /** @description The name that payers see. */
            name: string;
            /** @description The terminal whose merchant gets the money. */
            terminal: string;
            hasSecret: boolean;
            /** @description An issuer's, told of each paid bill. */
            notificationUrl: string | null;
            /** @description A web shop's or a machine's createPurchase. */
            purchaseUrl: string | null;
            /** @description A service's first page. */
            orderUrl: string | null;
            successUrl: string | null;
            failureUrl: string | null;
            cancelUrl: string | null;
            /** @description Whether an issuer is told the payer's phone number. */
            asksForMsisdn: boolean;
            /** @description Whether an issuer is told the payer's name and address. */
            asksForAddress: boolean;
            /** @description What a machine asks to reserve. */
            reservation: components["schemas"]["Money"] | null;
        };
        PutPartner: {
            name?: string;
            /**
             * @description A terminal of kind web shop.
             * @default public_test_shop_terminal
             */
            terminal: string;
            /** @description Required of a new issuer. It is never shown. */
            secret?: string;
            notificationUrl?: string;
            /** @description Required of a new web shop or machine: https, and it ends in createPurchase. */
            purchaseUrl?: string;
            /** @description Required of a new service. */
            orderUrl?: string;
            successUrl?: string;
            failureUrl?: string;
            cancelUrl?: string;
            asksForMsisdn?: boolean;
            asksForAddress?: boolean;
            /** @description Required of a new machine. */
            reservation?: components["schemas"]["Money"];
        };
        /** @description A payer's visit to an external service, as a scan of its code answers. */
        Session: {
            /** @description The token, which getClientSessionInfo takes. */
            key: string;
            service: string;
            payer: string;
            /** @description The address that the app opens now. */
            openUrl: string | null;
            /** @description Whether the payer has left. */
            left: boolean;
        };
        PartnerPage: {
            items: components["schemas"]["Partner"][];
            /** @description The before of the next page. */
            next: string | null;
        };
        /** @description A page of terminals, newest first. */
        TerminalPage: {
            items: components["schemas"]["Terminal"][];
            /** @description The before of the next page's query; null on the last page. */
            next: string | null;
            /** @description All of them, those without a terminal too. */
            resellers: components["schemas"]["Reseller"][];
        };
        MakePayer: {
            id?: string;
            name?: string;
            msisdn?: string;
            pin?: string;
            /** @description Makes the payer wait for confirmCustomerRegistration with this reference, which opens the account. */
            registrationReference?: string;
            accountOpen?: boolean;
            canReserve?: boolean;
            takesRefunds?: boolean;
            /** @description What the payer has to start with, in the currencies given; in others as everybody. */
            balances?: {
                /** @description A decimal number as text, not negative. */
                value: string;
                /**
                 * @description An ISO 4217 code.
                 * @example SEK
                 */
                currency: string;
            }[];
        };
        Scan: {
            /** @description The text of an invoice's or a till's QR code, a seqr:, seqr-demo: or seqr-debug: link made of it, R and the invoice reference, or Q and the SEQR id. */
            code: string;
        };
        Confirm: {
            /** @description Left out, the right one. */
            pin?: string;
            /** @enum {string} */
            outcome?: "paid" | "insufficient-funds" | "account-closed" | "bank-down";
            /** @description The one that is meant; left out, the one scanned last. */
            invoice?: string;
        };
        TurnDown: {
            /** @description The one that is meant; left out, the one scanned last. */
            invoice?: string;
        };
        KeepCard: {
            reseller?: string;
            id: string;
            value: string;
        };
        MakeTerminal: {
            id?: string;
            name?: string;
            externalId?: string;
            /** @enum {string} */
            kind?: "WEB_SHOP" | "CASH_REGISTER";
            blocked?: boolean;
            /** @description Accepted and never shown. SEQR refuses calls with one shorter than four characters. */
            password: string;
            /** @description The merchant, who is made if there is none of this id. Left out, public_test_shop. */
            reseller?: {
                id: string;
                name?: string;
                blocked?: boolean;
                mayRefund?: boolean;
                currencies?: string[];
                rowsMustAddUp?: boolean;
                /** @description Added, or given another password. */
                users?: {
                    userId: string;
                    /** @description Accepted and never shown. */
                    password: string;
                }[];
            };
        };
        ChangeTerminal: {
            name?: string;
            externalId?: string;
            /** @enum {string} */
            kind?: "WEB_SHOP" | "CASH_REGISTER";
            blocked?: boolean;
            /** @description Accepted and never shown. SEQR refuses calls with one shorter than four characters. */
            password?: string;
            /** @description Changes the merchant, and so all its terminals. */
            reseller?: {
                name?: string;
                blocked?: boolean;
                mayRefund?: boolean;
                currencies?: string[];
                rowsMustAddUp?: boolean;
                /** @description Added, or given another password. */
                users?: {
                    userId: string;
                    /** @description Accepted and never shown. */
                    password: string;
                }[];
            };
        };
        Advance: {
            /**
             * @example 20s
             * @example 1m30s
             * @example 2h
             * @example 800ms
             * @example PT20S
             */
            by: string;
        };
        ScenarioItem: {
            name: string;
            description: string;
            /** @enum {string} */
            source: "builtin" | "file" | "api";
            /** @description Its name, of a file in the directory that the simulator was started with. */
            file: string | null;
            isDefault: boolean;
            /** @description It takes invoices by itself. */
            matches: boolean;
        };
        Scenario: {
            name: string;
            description: string;
            /** @enum {string} */
            source: "builtin" | "file" | "api";
            file: string | null;
            /**
             * Format: date-time
             * @description By the wall clock.
             */
            changedAt: string | null;
            isDefault: boolean;
            matches: boolean;
            /** @description As it was written. */
            yaml: string;
        };
        ScenarioPage: {
            items: components["schemas"]["ScenarioItem"][];
            next: string | null;
            /** @description Files that are not used. */
            wrong: components["schemas"]["WrongScenario"][];
        };
        WrongScenario: {
            file: string;
            errors: components["schemas"]["ScenarioError"][];
        };
        ScenarioError: {
            line: number;
            column: number;
            found: string;
            /** @description What would be right. */
            expected: string;
            /** @description The known word that an unknown one was probably meant to be. */
            nearest: string | null;
        };
        /** @description Described by docs/scenario.schema.json. */
        ScenarioFile: Record<string, never>;
        SetDefaultScenario: {
            name: string;
        };
        SetClock: {
            /** Format: date-time */
            to: string;
        };
    };
    responses: {
        /** @description Refused: the type says why to programs, the detail to people. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    showHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description One status, or several with commas between. */
                status?: string;
                /** @description Sent by this terminal. */
                terminal?: string;
                /** @description Sent at this instant or later. */
                since?: string;
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showInvoice: {
        parameters: {
            query?: {
                /** @description Answers when the invoice has this status, or one of several with commas between; as it is when the time is up. */
                awaiting?: string;
                /** @description How long to wait for that by the wall clock, 60s at most; 10s if not given. */
                within?: string;
            };
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    payInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    declineInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPayers: {
        parameters: {
            query?: {
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayerPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makePayer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MakePayer"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showPayer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    scan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scan"];
            };
        };
        responses: {
            /** @description As it stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description The till has no bill yet: the payer waits for it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Confirm"];
            };
        };
        responses: {
            /** @description As it stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TurnDown"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    keepCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepCard"];
            };
        };
        responses: {
            /** @description As it stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeProduct"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeProduct"];
            };
        };
        responses: {
            /** @description As it stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyOrderPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ersReference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyOrder"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description Of this payer, reseller or product. */
                owner?: string;
                /** @description Of this kind. */
                kind?: "BANK" | "PAYER" | "RESERVATION" | "MERCHANT" | "RESELLER" | "PRODUCT" | "SUPPLIER";
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAccountPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTerminals: {
        parameters: {
            query?: {
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeTerminal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeTerminal"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Terminal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeTerminal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeTerminal"];
            };
        };
        responses: {
            /** @description As it stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Terminal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPartners: {
        parameters: {
            query?: {
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "issuer" | "webshop" | "service" | "machine";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "issuer" | "webshop" | "service" | "machine";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PutPartner"];
            };
        };
        responses: {
            /** @description As it stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removePartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "issuer" | "webshop" | "service" | "machine";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listScenarios: {
        parameters: {
            query?: {
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                    "application/yaml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** @description A scenario as docs/scenarios.md tells and docs/scenario.schema.json describes, with the name in the path. */
        requestBody: {
            content: {
                "application/yaml": components["schemas"]["ScenarioFile"];
                "application/json": components["schemas"]["ScenarioFile"];
            };
        };
        responses: {
            /** @description As it stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    setDefaultScenario: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDefaultScenario"];
            };
        };
        responses: {
            /** @description The default. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Advance"];
            };
        };
        responses: {
            /** @description As it stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    freezeClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resumeClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetClock"];
            };
        };
        responses: {
            /** @description As it stands afterwards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listVoucherProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherProductList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listVouchers: {
        parameters: {
            query?: {
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Voucher"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description About this invoice. */
                invoice?: string;
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resendNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it happens by itself. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listJournal: {
        parameters: {
            query?: {
                /** @description Entries of this kind. */
                kind?: "exchange" | "payer-action" | "notification-attempt" | "clock-change" | "purchase-request";
                /** @description Calls of this operation, or actions of this name. */
                operation?: string;
                /** @description Called by this terminal, or reseller. */
                terminal?: string;
                /** @description About this invoice. */
                invoice?: string;
                /** @description Answered with this result code, as a number or by its name. */
                result?: string;
                /** @description With a finding of this code. */
                finding?: string;
                /**
                 * @description Sent with this header: its name, or its name, a colon and its value with * for any letters.
                 * @example User-Agent: PHP*
                 */
                header?: string;
                /** @description Begun at this instant of the sandbox's clock or later. */
                since?: string;
                /** @description Begun before this instant. */
                until?: string;
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    clearJournal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    watchJournal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events of the type entry, whose data is an entry as a list shows it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showJournalEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportRecording: {
        parameters: {
            query?: {
                /** @description Begun at this instant of the sandbox's clock or later. */
                since?: string;
                /** @description Begun before this instant. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A first line that tells where it comes from, a line for each entry, and a last line that tells how many there were. One without it was cut off. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Verify"];
            };
        };
        responses: {
            /** @description Whether it did. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showCertification: {
        parameters: {
            query?: {
                /** @description Only entries of the journal after the one with this id count. */
                after?: number;
                /** @description Checks that are expected not to be passed, with commas between. */
                expected?: string;
            };
            header?: never;
            path: {
                plan: "webshop" | "pos" | "instant-checkout" | "unattended" | "invoice-service" | "external-service" | "eproducts";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK. By Accept also as JUnit XML, Markdown or plain text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certification"];
                    "application/xml": string;
                    "text/markdown": string;
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listSandboxes: {
        parameters: {
            query?: {
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewSandbox"];
            };
        };
        responses: {
            /** @description It is there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sandbox"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sandbox"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listTeams: {
        parameters: {
            query?: {
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTeam"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamToken"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedTeam"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    renewTeamToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamToken"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAuditedCalls: {
        parameters: {
            query?: {
                /** @description Made by this team. */
                team?: string;
                /** @description About this sandbox. */
                sandbox?: string;
                /** @description The next of the page before. */
                before?: string;
                /** @description At most so many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditedCallPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the format that the header Accept prefers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "application/openmetrics-text": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showScenarioSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    showDescription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
