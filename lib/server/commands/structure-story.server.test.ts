import { tellStructureStories } from "../testing/tell-structure-stories";

tellStructureStories("postgresql");
