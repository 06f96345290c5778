import { searchLeaks } from "@test/search-leaks";

searchLeaks({ name: "postgres", settings: {}, settle: (forum) => forum.drainJobs() });
