"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { NewProjectForm } from "./new-project-form";

export function NewProjectButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>New project</Button>
      <Dialog
        title="New project"
        description="A project has its own documents, members and settings. You will be its owner."
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      >
        <NewProjectForm action="Create project" addressFor={(id) => `/projects/${id}`} />
      </Dialog>
    </>
  );
}
