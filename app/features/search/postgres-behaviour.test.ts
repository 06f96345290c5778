import { searchBehaviour } from "@test/search-behaviour";

searchBehaviour({ name: "postgres", settings: {}, settle: (forum) => forum.drainJobs() });
