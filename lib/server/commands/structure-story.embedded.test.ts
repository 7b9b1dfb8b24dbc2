import { tellStructureStories } from "../testing/tell-structure-stories";

tellStructureStories("pglite");
